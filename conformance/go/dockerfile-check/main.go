// Command dockerfile-check reads Dockerfiles with BuildKit's own parser and
// runs BuildKit's own lint rules over them, the ones of `docker build --check`.
// It prints one JSON line per finding and needs neither an engine nor a network.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"

	"github.com/moby/buildkit/client/llb"
	"github.com/moby/buildkit/client/llb/sourceresolver"
	"github.com/moby/buildkit/frontend/dockerfile/dockerfile2llb"
	"github.com/moby/buildkit/solver/pb"
	"github.com/opencontainers/go-digest"
	ocispecs "github.com/opencontainers/image-spec/specs-go/v1"
)

type finding struct {
	File    string `json:"file"`
	Line    int32  `json:"line"`
	Rule    string `json:"rule"`
	Message string `json:"message"`
}

// emptyImage answers every FROM with an image that sets nothing, so that base
// images need not be fetched to judge the Dockerfile itself.
type emptyImage struct{}

func (emptyImage) ResolveImageConfig(_ context.Context, ref string, opt sourceresolver.Opt) (string, digest.Digest, []byte, error) {
	image := ocispecs.Image{Platform: ocispecs.Platform{OS: "linux", Architecture: "amd64"}}
	image.RootFS.Type = "layers"
	if opt.ImageOpt != nil && opt.ImageOpt.Platform != nil {
		image.Platform = *opt.ImageOpt.Platform
	}
	config, err := json.Marshal(image)
	return ref, digest.FromBytes(config), config, err
}

func line(location *pb.Location) int32 {
	if location == nil || len(location.Ranges) == 0 || location.Ranges[0].Start == nil {
		return 0
	}
	return location.Ranges[0].Start.Line
}

func check(file string) ([]finding, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	source := llb.NewSourceMap(nil, file, "Dockerfile", text)
	source.Definition = &llb.Definition{} // a build would fill it; the linter reads it
	results, err := dockerfile2llb.DockerfileLint(context.Background(), text, dockerfile2llb.ConvertOpt{
		SourceMap:    source,
		MetaResolver: emptyImage{},
	})
	if err != nil {
		return nil, err
	}
	var findings []finding
	if results.Error != nil {
		findings = append(findings, finding{file, line(&results.Error.Location), "parse", results.Error.Message})
	}
	for _, warning := range results.Warnings {
		findings = append(findings, finding{file, line(warning.Location), warning.RuleName, warning.Detail})
	}
	return findings, nil
}

// Files come as arguments or, when there are none, one per line on stdin.
func files() []string {
	if len(os.Args) > 1 {
		return os.Args[1:]
	}
	var names []string
	for scanner := bufio.NewScanner(os.Stdin); scanner.Scan(); {
		names = append(names, scanner.Text())
	}
	return names
}

func main() {
	output := json.NewEncoder(os.Stdout)
	for _, file := range files() {
		findings, err := check(file)
		if err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", file, err)
			os.Exit(2)
		}
		for _, finding := range findings {
			if err := output.Encode(finding); err != nil {
				os.Exit(2)
			}
		}
	}
}
