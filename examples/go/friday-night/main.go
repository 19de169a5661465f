// main.go - a host in Go: what is to be done now, a Friday night at a hotel
//
//	go run ./friday-night ROUTINE CASE [LANGUAGE]

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"rutin"
)

// What this program shows of a page; rutin.h has all of it.
type page struct {
	Moment, Heading string
	Acts            []struct {
		Number             int
		Heading, Name, Say string
	}
	NearBans []struct {
		Name    string
		Because []struct{ Text string }
	} `json:"near_bans"`
	Ask []struct{ Question string }
}

func run(routine, path, language string) error {
	loaded, err := rutin.Load(routine, nil)
	if err != nil {
		return err
	}
	defer loaded.Close()
	engine, err := loaded.Engine(language)
	if err != nil {
		return err
	}
	defer engine.Close()
	given, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if _, err := engine.Decide(context.Background(), given, nil); err != nil {
		return err
	}
	text, err := engine.Page(rutin.Finder)
	if err != nil {
		return err
	}
	var night page
	if err := json.Unmarshal(text, &night); err != nil {
		return err
	}
	show(night)
	return nil
}

func show(night page) {
	fmt.Printf("%s. %s:\n", night.Moment, night.Heading)
	for _, act := range night.Acts {
		if act.Heading == "" {
			act.Heading = act.Name
		}
		fmt.Printf("%d. %s\n", act.Number, act.Heading)
		if act.Say != "" {
			fmt.Printf("   %s\n", act.Say)
		}
	}
	for _, ban := range night.NearBans {
		fmt.Printf("-  %s: %s\n", ban.Name, ban.Because[0].Text)
	}
	for _, ask := range night.Ask {
		fmt.Printf("?  %s\n", ask.Question)
	}
}

func main() {
	arguments := append(os.Args[1:], "")
	if len(arguments) < 3 || len(arguments) > 4 {
		fmt.Fprintln(os.Stderr, "usage: friday-night ROUTINE CASE [LANGUAGE]")
		os.Exit(2)
	}
	if err := run(arguments[0], arguments[1], arguments[2]); err != nil {
		fmt.Fprintln(os.Stderr, "friday-night:", err)
		os.Exit(1)
	}
}
