package main

import (
	"context"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/apiserver/pkg/warning"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	_ "k8s.io/kubernetes/pkg/apis/admissionregistration/install"
	_ "k8s.io/kubernetes/pkg/apis/apps/install"
	_ "k8s.io/kubernetes/pkg/apis/autoscaling/install"
	_ "k8s.io/kubernetes/pkg/apis/batch/install"
	"k8s.io/kubernetes/pkg/apis/core"
	_ "k8s.io/kubernetes/pkg/apis/core/install"
	_ "k8s.io/kubernetes/pkg/apis/networking/install"
	_ "k8s.io/kubernetes/pkg/apis/policy/install"
	_ "k8s.io/kubernetes/pkg/apis/rbac/install"
	_ "k8s.io/kubernetes/pkg/apis/scheduling/install"
	"k8s.io/kubernetes/pkg/registry/admissionregistration/validatingadmissionpolicy"
	"k8s.io/kubernetes/pkg/registry/admissionregistration/validatingadmissionpolicybinding"
	"k8s.io/kubernetes/pkg/registry/apps/daemonset"
	"k8s.io/kubernetes/pkg/registry/apps/deployment"
	"k8s.io/kubernetes/pkg/registry/apps/statefulset"
	"k8s.io/kubernetes/pkg/registry/autoscaling/horizontalpodautoscaler"
	"k8s.io/kubernetes/pkg/registry/batch/cronjob"
	"k8s.io/kubernetes/pkg/registry/batch/job"
	"k8s.io/kubernetes/pkg/registry/core/configmap"
	"k8s.io/kubernetes/pkg/registry/core/limitrange"
	"k8s.io/kubernetes/pkg/registry/core/namespace"
	"k8s.io/kubernetes/pkg/registry/core/persistentvolumeclaim"
	"k8s.io/kubernetes/pkg/registry/core/pod"
	"k8s.io/kubernetes/pkg/registry/core/resourcequota"
	"k8s.io/kubernetes/pkg/registry/core/secret"
	"k8s.io/kubernetes/pkg/registry/core/service"
	"k8s.io/kubernetes/pkg/registry/core/serviceaccount"
	"k8s.io/kubernetes/pkg/registry/networking/ingress"
	"k8s.io/kubernetes/pkg/registry/networking/networkpolicy"
	"k8s.io/kubernetes/pkg/registry/policy/poddisruptionbudget"
	"k8s.io/kubernetes/pkg/registry/rbac/clusterrole"
	"k8s.io/kubernetes/pkg/registry/rbac/clusterrolebinding"
	"k8s.io/kubernetes/pkg/registry/rbac/role"
	"k8s.io/kubernetes/pkg/registry/rbac/rolebinding"
	"k8s.io/kubernetes/pkg/registry/scheduling/priorityclass"
)

// strategies has the API server's create strategy of each kind.
var strategies = map[string]rest.RESTCreateStrategy{
	"ClusterRole":             clusterrole.Strategy,
	"ClusterRoleBinding":      clusterrolebinding.Strategy,
	"ConfigMap":               configmap.Strategy,
	"CronJob":                 cronjob.Strategy,
	"DaemonSet":               daemonset.Strategy,
	"Deployment":              deployment.Strategy,
	"HorizontalPodAutoscaler": horizontalpodautoscaler.Strategy,
	"Ingress":                 ingress.Strategy,
	"Job":                     job.Strategy,
	"LimitRange":              limitrange.Strategy,
	"Namespace":               namespace.Strategy,
	"NetworkPolicy":           networkpolicy.Strategy,
	"PersistentVolumeClaim":   persistentvolumeclaim.Strategy,
	"Pod":                     pod.Strategy,
	"PodDisruptionBudget":     poddisruptionbudget.Strategy,
	"PriorityClass":           priorityclass.Strategy,
	"ResourceQuota":           resourcequota.Strategy,
	"Role":                    role.Strategy,
	"RoleBinding":             rolebinding.Strategy,
	"Secret":                  secret.Strategy,
	"Service":                 service.Strategy,
	"ServiceAccount":          serviceaccount.Strategy,
	"StatefulSet":             statefulset.Strategy,
	// The strategy uses the authorizer and discovery for the parameters of a policy only; generated
	// policies have no parameters.
	"ValidatingAdmissionPolicy":        validatingadmissionpolicy.NewStrategy(nil, nil),
	"ValidatingAdmissionPolicyBinding": &validatingadmissionpolicybinding.Strategy,
}

func isBuiltIn(kind schema.GroupVersionKind) bool {
	return legacyscheme.Scheme.IsGroupRegistered(kind.Group)
}

// recorder collects the warnings that kubectl would print.
type recorder struct{ messages []string }

func (r *recorder) AddWarning(_, text string) {
	r.messages = append(r.messages, "warning: "+text)
}

// create runs the steps of a create request, without storing the object.
func create(manifest manifest) []string {
	kind := manifest.object.GetKind()
	strategy, known := strategies[kind]
	if !known {
		return []string{"object-check knows no strategy for " + kind}
	}
	object, _, err := legacyscheme.Codecs.UniversalDecoder().Decode(manifest.json, nil, nil)
	if err != nil {
		return []string{err.Error()}
	}
	said := &recorder{}
	ctx := warning.WithWarningRecorder(requestFor(manifest, strategy), said)
	if err := fillSystemFields(object, strategy.NamespaceScoped()); err != nil {
		return []string{err.Error()}
	}
	syncClusterIPs(object)
	if err := rest.BeforeCreate(strategy, ctx, object); err != nil {
		said.messages = append(said.messages, err.Error())
	}
	return said.messages
}

func requestFor(manifest manifest, strategy rest.RESTCreateStrategy) context.Context {
	gvk := manifest.object.GroupVersionKind()
	resource, _ := meta.UnsafeGuessKindToResource(gvk)
	ctx := request.WithRequestInfo(context.Background(), &request.RequestInfo{
		IsResourceRequest: true,
		Verb:              "create",
		APIGroup:          gvk.Group,
		APIVersion:        gvk.Version,
		Resource:          resource.Resource,
	})
	if !strategy.NamespaceScoped() {
		return request.WithNamespace(ctx, metav1.NamespaceNone)
	}
	return request.WithNamespace(ctx, namespaceOf(manifest))
}

// namespaceOf returns the namespace in which kubectl would create the object.
func namespaceOf(manifest manifest) string {
	if named := manifest.object.GetNamespace(); named != "" {
		return named
	}
	return metav1.NamespaceDefault
}

// syncClusterIPs copies `clusterIP`, which users write, to the list `clusterIPs`, which validation
// reads. The storage of Services does the same.
func syncClusterIPs(object runtime.Object) {
	service, is := object.(*core.Service)
	if is && service.Spec.ClusterIP != "" && len(service.Spec.ClusterIPs) == 0 {
		service.Spec.ClusterIPs = []string{service.Spec.ClusterIP}
	}
}

func fillSystemFields(object runtime.Object, namespaced bool) error {
	accessor, err := meta.Accessor(object)
	if err != nil {
		return err
	}
	rest.FillObjectMetaSystemFields(accessor)
	if namespaced && accessor.GetNamespace() == "" {
		accessor.SetNamespace(metav1.NamespaceDefault)
	}
	return nil
}
