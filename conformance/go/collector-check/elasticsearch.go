package main

import (
	"context"
	"errors"

	"go.opentelemetry.io/collector/component"
	"go.opentelemetry.io/collector/consumer"
	"go.opentelemetry.io/collector/exporter"
	"go.opentelemetry.io/collector/pdata/plog"
)

// elasticsearchConfig has the fields of the exporter's Config that generated files use. The module
// of the exporter cannot be built from the Go proxy, which lacks a module that it replaces.
type elasticsearchConfig struct {
	Endpoints []string `mapstructure:"endpoints"`
	Auth      *struct {
		Authenticator component.ID `mapstructure:"authenticator"`
	} `mapstructure:"auth"`
}

// Validate refuses a configuration without an endpoint, as the exporter does.
func (config *elasticsearchConfig) Validate() error {
	if len(config.Endpoints) == 0 {
		return errors.New("exactly one of [endpoint, endpoints, cloudid] must be specified")
	}
	return nil
}

// discard drops all logs; it never runs, because `validate` starts no component.
type discard struct {
	component.StartFunc
	component.ShutdownFunc
	consumer.Logs
}

func newDiscard(context.Context, exporter.Settings, component.Config) (exporter.Logs, error) {
	logs, err := consumer.NewLogs(func(context.Context, plog.Logs) error { return nil })
	return discard{Logs: logs}, err
}

// elasticsearch replaces the exporter for `validate`, which reads the configuration only.
func elasticsearch() exporter.Factory {
	return exporter.NewFactory(component.MustNewType("elasticsearch"),
		func() component.Config { return &elasticsearchConfig{} },
		exporter.WithLogs(newDiscard, component.StabilityLevelBeta))
}
