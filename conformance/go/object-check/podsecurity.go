package main

import (
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/pod-security-admission/admission"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
)

var extractor = admission.DefaultPodSpecExtractor{}

// policiesOf returns the Pod Security policy of each namespace of the group.
func policiesOf(manifests []manifest) map[string]api.Policy {
	defaults := api.Policy{Enforce: api.LevelVersion{Level: api.LevelPrivileged, Version: api.LatestVersion()}}
	policies := map[string]api.Policy{}
	for _, manifest := range manifests {
		if manifest.object.GetKind() != "Namespace" {
			continue
		}
		enforced, _ := api.PolicyToEvaluate(manifest.object.GetLabels(), defaults)
		policies[manifest.object.GetName()] = enforced
	}
	return policies
}

// podOf returns the pod template of the object; nil for objects that create no pod.
func podOf(manifest manifest) (*metav1.ObjectMeta, *corev1.PodSpec) {
	gvk := manifest.object.GroupVersionKind()
	if !isBuiltIn(gvk) || !legacyscheme.Scheme.Recognizes(gvk) {
		return nil, nil
	}
	object, _, err := legacyscheme.Codecs.UniversalDeserializer().Decode(manifest.json, nil, nil)
	if err != nil {
		return nil, nil // create reports the error
	}
	pod, spec, err := extractor.ExtractPodSpec(object)
	if err != nil {
		return nil, nil // the kind creates no pod
	}
	return pod, spec
}

// admit applies Pod Security admission to the objects in the namespaces that the group creates.
func admit(manifests []manifest) []finding {
	evaluator, err := policy.NewEvaluator(policy.DefaultChecks(), nil)
	if err != nil {
		return []finding{{Message: err.Error()}}
	}
	policies := policiesOf(manifests)
	var findings []finding
	for _, manifest := range manifests {
		enforced, known := policies[namespaceOf(manifest)]
		pod, spec := podOf(manifest)
		if !known || spec == nil {
			continue
		}
		results := evaluator.EvaluatePod(enforced.Enforce, pod, spec)
		if outcome := policy.AggregateCheckResults(results); !outcome.Allowed {
			findings = append(findings, manifest.says("pod security: "+outcome.ForbiddenDetail()))
		}
	}
	return findings
}
