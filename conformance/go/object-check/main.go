// Command object-check validates Kubernetes objects with the code that the API server runs when
// they are created: defaulting, validation and warnings for built-in kinds, schemas and CEL rules
// of CustomResourceDefinitions for custom resources, and Pod Security admission for namespaces
// with its labels.
//
//	object-check RELEASE DEFINITIONS…  < groups
//
// Each input line has a group and a file name, separated by a tab; the files of a group are created
// together. Each output line is one error or warning as JSON.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"go.yaml.in/yaml/v3"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/util/version"
	utilfeature "k8s.io/apiserver/pkg/util/feature"
	"k8s.io/kubernetes/pkg/capabilities"
	sigsyaml "sigs.k8s.io/yaml"
)

type finding struct {
	Group   string `json:"group"`
	File    string `json:"file"`
	Object  string `json:"object"`
	Message string `json:"message"`
}

// manifest is one YAML document of a file.
type manifest struct {
	group, file string
	object      *unstructured.Unstructured
	json        []byte
}

func (m manifest) says(message string) finding {
	return finding{m.group, m.file, m.object.GetKind() + " " + m.object.GetName(), message}
}

func readManifests(group, file string) ([]manifest, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var manifests []manifest
	for decoder := yaml.NewDecoder(bytes.NewReader(text)); ; {
		var node yaml.Node
		if err := decoder.Decode(&node); errors.Is(err, io.EOF) {
			return manifests, nil
		} else if err != nil {
			return nil, err
		}
		document, err := yaml.Marshal(&node)
		if err != nil {
			return nil, err
		}
		content, err := sigsyaml.YAMLToJSON(document)
		if err != nil {
			return nil, err
		}
		object := &unstructured.Unstructured{}
		if string(content) == "null" {
			continue
		}
		if err := object.UnmarshalJSON(content); err != nil {
			return nil, err
		}
		manifests = append(manifests, manifest{group, file, object, content})
	}
}

func judge(manifests []manifest, definitions *definitions) []finding {
	var findings []finding
	for _, manifest := range manifests {
		var messages []string
		if isBuiltIn(manifest.object.GroupVersionKind()) {
			messages = create(manifest)
		} else {
			messages = definitions.validate(manifest.object)
		}
		for _, message := range messages {
			findings = append(findings, manifest.says(message))
		}
	}
	return append(findings, admit(manifests)...)
}

// readGroups reads the input; the groups stay in their order.
func readGroups() (groups [][]manifest, findings []finding) {
	byName := map[string]int{}
	for scanner := bufio.NewScanner(os.Stdin); scanner.Scan(); {
		group, file, _ := strings.Cut(scanner.Text(), "\t")
		index, known := byName[group]
		if !known {
			index = len(groups)
			byName[group] = index
			groups = append(groups, nil)
		}
		manifests, err := readManifests(group, file)
		if err != nil {
			findings = append(findings, finding{group, file, "", err.Error()})
		}
		groups[index] = append(groups[index], manifests...)
	}
	return groups, findings
}

func run() error {
	release, err := version.ParseMajorMinor(os.Args[1])
	if err != nil {
		return err
	}
	// Feature gates have the defaults of this release.
	if err := utilfeature.DefaultMutableFeatureGate.SetEmulationVersion(release); err != nil {
		return err
	}
	capabilities.Setup(true, 0) // as with --allow-privileged, which clusters set
	definitions := newDefinitions(os.Args[2:])
	groups, findings := readGroups()
	for _, manifests := range groups {
		findings = append(findings, judge(manifests, definitions)...)
	}
	output := json.NewEncoder(os.Stdout)
	for _, finding := range findings {
		if err := output.Encode(finding); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}
