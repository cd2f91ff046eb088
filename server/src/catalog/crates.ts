/** Crates by which a package is told to be a command-line tool or a service, where no manifest says it (docs.rs). */

/** Crates that read a program's arguments. */
export const argumentCrates: ReadonlySet<string> = new Set(
  'clap structopt argh pico-args lexopt bpaf gumdrop docopt getopts'.split(' '),
);

/** Crates of servers and brokers: a package with one of them is no tool. */
export const serverCrates: ReadonlySet<string> = new Set(
  (
    'axum axum-server actix-web actix rocket warp tonic hyper poem tide tiny_http salvo rouille ntex gotham viz loco-rs ' +
    'pingora jsonrpsee async-graphql rdkafka lapin apalis async-nats rumqttc lambda_runtime lambda_http'
  ).split(' '),
);
