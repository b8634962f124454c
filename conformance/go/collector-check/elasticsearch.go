package main

import (
	"context"
	"errors"

	"go.opentelemetry.io/collector/component"
	"go.opentelemetry.io/collector/consumer"
	"go.opentelemetry.io/collector/exporter"
	"go.opentelemetry.io/collector/pdata/plog"
)

// elasticsearchConfig has the fields of the exporter's Config that the generated files name. The
// exporter's own module cannot be built from the Go proxy: a replaced module of it is missing there.
type elasticsearchConfig struct {
	Endpoints []string `mapstructure:"endpoints"`
	Auth      *struct {
		Authenticator component.ID `mapstructure:"authenticator"`
	} `mapstructure:"auth"`
}

// Validate refuses what the exporter itself refuses: no address.
func (config *elasticsearchConfig) Validate() error {
	if len(config.Endpoints) == 0 {
		return errors.New("exactly one of [endpoint, endpoints, cloudid] must be specified")
	}
	return nil
}

// discard takes logs and keeps none; validation starts nothing.
type discard struct {
	component.StartFunc
	component.ShutdownFunc
	consumer.Logs
}

func newDiscard(context.Context, exporter.Settings, component.Config) (exporter.Logs, error) {
	logs, err := consumer.NewLogs(func(context.Context, plog.Logs) error { return nil })
	return discard{Logs: logs}, err
}

// elasticsearch stands in for the exporter where a configuration is read and never run.
func elasticsearch() exporter.Factory {
	return exporter.NewFactory(component.MustNewType("elasticsearch"),
		func() component.Config { return &elasticsearchConfig{} },
		exporter.WithLogs(newDiscard, component.StabilityLevelBeta))
}
