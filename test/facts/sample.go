// Package main is a small service.
package main

import (
	"fmt"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"syscall"

	chi "github.com/go-chi/chi/v5"
	_ "github.com/lib/pq"
)

const (
	defaultLevel = "info"
	limit        = 1_000
)

var query = `select *
from orders`

// Options come from the environment.
type Options struct {
	Port  int    `env:"PORT" envDefault:"8080"`
	Level string `env:"LEVEL, default=info"`
	names map[string][]string
}

func (o *Options) address() string {
	return fmt.Sprintf(":%d", o.Port)
}

func level() (string, error) {
	if found, ok := os.LookupEnv("LEVEL"); ok && found != "" {
		return found, nil
	}
	return defaultLevel, nil
}

func run(options *Options, rest ...string) error {
	router := chi.NewRouter()
	router.Get("/", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "hello "+r.URL.Path)
	})
	srv := &http.Server{Addr: options.address(), Handler: router}
	failed := make(chan error, 1)
	go func() { failed <- srv.ListenAndServe() }()
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	first, second := rest[0], map[string]int{"a": 1, "b": limit}
	for index, name := range rest {
		if index > 3 && name == first {
			break
		}
		second[name] = index
	}
	for {
		select {
		case err := <-failed:
			return err
		case <-signals:
			return srv.Close()
		}
	}
}

func main() {
	port, err := strconv.Atoi(os.Getenv("PORT"))
	if err != nil {
		port = 8080
	}
	switch mode := os.Getenv("MODE"); mode {
	case "fast", "slow":
		fmt.Println("mode", mode)
	default:
		fmt.Println('x', "é😀", 1.5, nil == err)
	}
	if err := run(&Options{Port: port, Level: "debug"}, []string{"x", query}...); err != nil {
		os.Exit(1)
	}
}

/* The end. */
