// Command document-check parses HCL, TOML, JSON and YAML files and prints one JSON line for each
// file that the parser of its format refuses.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/BurntSushi/toml"
	"github.com/hashicorp/hcl/v2/hclparse"
	"go.yaml.in/yaml/v3"
)

type finding struct {
	File    string `json:"file"`
	Message string `json:"message"`
}

func parseTOML(text []byte) error {
	_, err := toml.Decode(string(text), new(map[string]any))
	return err
}

func parseHCL(text []byte, file string) error {
	if _, diagnostics := hclparse.NewParser().ParseHCL(text, file); diagnostics.HasErrors() {
		return diagnostics
	}
	return nil
}

// Go's decoder stops after the first value, so the rest of the file must be empty.
func parseJSON(text []byte) error {
	decoder := json.NewDecoder(bytes.NewReader(text))
	var value any
	if err := decoder.Decode(&value); err != nil {
		return err
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return errors.New("text follows the JSON value")
	}
	return nil
}

// The decoder refuses duplicate keys only when it decodes into a map.
func parseYAML(text []byte) error {
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	for {
		var value any
		if err := decoder.Decode(&value); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

func parse(file string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	switch extension := filepath.Ext(file); extension {
	case ".toml":
		return parseTOML(text)
	case ".hcl":
		return parseHCL(text, file)
	case ".json":
		return parseJSON(text)
	case ".yaml", ".yml":
		return parseYAML(text)
	default:
		return fmt.Errorf("no parser for %q", extension)
	}
}

// Standard input has one file name per line.
func main() {
	output := json.NewEncoder(os.Stdout)
	for scanner := bufio.NewScanner(os.Stdin); scanner.Scan(); {
		if err := parse(scanner.Text()); err != nil {
			if err := output.Encode(finding{scanner.Text(), err.Error()}); err != nil {
				os.Exit(2)
			}
		}
	}
}
