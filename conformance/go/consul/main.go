// Command consul is Consul with the two commands that the suite needs: `agent` and `validate`.
package main

import (
	"fmt"
	"io"
	"log"
	"os"

	mcli "github.com/mitchellh/cli"

	"github.com/hashicorp/consul/command/agent"
	"github.com/hashicorp/consul/command/cli"
	"github.com/hashicorp/consul/command/validate"
)

func main() {
	log.SetOutput(io.Discard)
	ui := &cli.BasicUI{BasicUi: mcli.BasicUi{Writer: os.Stdout, ErrorWriter: os.Stderr}}
	program := &mcli.CLI{
		Name: "consul",
		Args: os.Args[1:],
		Commands: map[string]mcli.CommandFactory{
			"agent":    func() (mcli.Command, error) { return agent.New(ui), nil },
			"validate": func() (mcli.Command, error) { return validate.New(ui), nil },
		},
		HelpWriter:  os.Stdout,
		ErrorWriter: os.Stderr,
	}
	code, err := program.Run()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(code)
}
