package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	structuralschema "k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/cel"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/listtype"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/validation"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/validation/field"
	celconfig "k8s.io/apiserver/pkg/apis/cel"
	sigsyaml "sigs.k8s.io/yaml"
)

// definition is one served version of a CustomResourceDefinition.
type definition struct {
	structural *structuralschema.Structural
	validator  validation.SchemaValidator
	rules      *cel.Validator
}

// definitions finds the definition of a kind by its file name, `group_Kind.json`, and loads it for
// the first object of the kind, because compiling the CEL rules of all definitions takes seconds.
type definitions struct {
	folders []string
	asked   map[schema.GroupKind]bool
	known   map[schema.GroupVersionKind]definition
}

func newDefinitions(folders []string) *definitions {
	return &definitions{folders, map[schema.GroupKind]bool{}, map[schema.GroupVersionKind]definition{}}
}

// find returns the definition of a kind; the boolean is false when no folder contains it.
func (d *definitions) find(kind schema.GroupVersionKind) (definition, bool, error) {
	if !d.asked[kind.GroupKind()] {
		d.asked[kind.GroupKind()] = true
		for _, folder := range d.folders {
			file := filepath.Join(folder, kind.Group+"_"+kind.Kind+".json")
			if _, err := os.Stat(file); err != nil {
				continue
			}
			if err := d.add(file); err != nil {
				return definition{}, false, fmt.Errorf("%s: %w", file, err)
			}
		}
	}
	found, known := d.known[kind]
	return found, known, nil
}

func (d *definitions) add(file string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var crd apiextensionsv1.CustomResourceDefinition
	if err := sigsyaml.Unmarshal(text, &crd); err != nil {
		return err
	}
	for _, served := range crd.Spec.Versions {
		if !served.Served || served.Schema == nil || served.Schema.OpenAPIV3Schema == nil {
			continue
		}
		var props apiextensions.JSONSchemaProps
		if err := apiextensionsv1.Convert_v1_JSONSchemaProps_To_apiextensions_JSONSchemaProps(
			served.Schema.OpenAPIV3Schema, &props, nil); err != nil {
			return err
		}
		structural, err := structuralschema.NewStructural(&props)
		if err != nil {
			return err
		}
		validator, _, err := validation.NewSchemaValidator(&props)
		if err != nil {
			return err
		}
		kind := schema.GroupVersionKind{Group: crd.Spec.Group, Version: served.Name, Kind: crd.Spec.Names.Kind}
		d.known[kind] = definition{structural, validator, cel.NewValidator(structural, true, celconfig.PerCallLimit)}
	}
	return nil
}

// validate sets the defaults of the object and applies the schema and the CEL rules of its definition.
func (d *definitions) validate(object *unstructured.Unstructured) []string {
	definition, known, err := d.find(object.GroupVersionKind())
	if err != nil {
		return []string{err.Error()}
	}
	if !known {
		return []string{"no definition of " + object.GroupVersionKind().String()}
	}
	content := object.DeepCopy().Object
	defaulting.Default(content, definition.structural)
	errs := validation.ValidateCustomResource(nil, content, definition.validator)
	errs = append(errs, listtype.ValidateListSetsAndMaps(nil, definition.structural, content)...)
	if len(errs) == 0 && definition.rules != nil {
		var broken field.ErrorList
		broken, _ = definition.rules.Validate(context.Background(), nil, definition.structural,
			content, nil, celconfig.RuntimeCELCostBudget)
		errs = append(errs, broken...)
	}
	messages := make([]string, 0, len(errs))
	for _, err := range errs {
		messages = append(messages, err.Error())
	}
	return messages
}
