/** What the fixes write is Java to Java's own compiler, and a fixed server drains when it runs. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { test } from 'node:test';
import { expandSnippet } from '../cases/snippets/expand.ts';
import { fixed } from '../cases/rules/fixed-program.ts';
import { check } from '../harness/check.ts';
import { testWith, type Workshop } from '../harness/compilers.ts';
import { readPage } from '../harness/page.ts';
import { pageFiles } from '../harness/pages.ts';

/** Reads every file given, or compiles it with the rest of its folder, and prints what the compiler has to say. */
const compiler = `import com.sun.source.util.JavacTask;
import java.nio.file.*;
import java.util.*;
import javax.tools.*;

public final class Check {
  public static void main(String[] args) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
    for (String name : Files.readAllLines(Path.of(args[1]))) {
      DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
      List<Path> sources = new ArrayList<>();
      try (DirectoryStream<Path> folder = Files.newDirectoryStream(Path.of(name), "*.java")) {
        folder.forEach(sources::add);
      }
      List<String> options = List.of("-d", name, "-proc:none");
      JavacTask task = (JavacTask) compiler.getTask(null, files, said, options, null, files.getJavaFileObjectsFromPaths(sources));
      if (args[0].equals("parse")) task.parse();
      else task.call();
      for (Diagnostic<?> each : said.getDiagnostics())
        if (each.getKind() == Diagnostic.Kind.ERROR)
          System.out.println(name + ":" + each.getLineNumber() + ": " + each.getMessage(Locale.ROOT));
    }
  }
}
`;

/** Classes of the app that the pages only name. */
const stubs = `package shop;

final class Shop implements com.sun.net.httpserver.HttpHandler {
  @Override
  public void handle(com.sun.net.httpserver.HttpExchange exchange) throws java.io.IOException {
    exchange.sendResponseHeaders(204, -1);
  }
}
`;

/** The blocks of all pages that show the text after a fix, by page and line. */
const blocks = pageFiles().flatMap(({ path }) =>
  readPage(readFileSync(path, 'utf8'))
    .filter((block) => block.language === 'java' && block.fixed)
    .map((block) => ({ name: `${path}:${block.line}`, text: block.text })),
);

/** True for what the compiler knows without any library. */
function isPlain(text: string): boolean {
  const imported = [...text.matchAll(/^import (?:static )?([\w.*]+);/gm)].map(([, name = '']) => name);
  return imported.every((name) => /^(?:java\.|javax\.crypto\.|com\.sun\.net\.|sun\.misc\.)/.test(name));
}

/** What the compiler says of the blocks, each in a folder of its own. */
function errorsIn(workshop: Workshop, mode: 'parse' | 'compile', texts: readonly { name: string; text: string }[]) {
  workshop.write('Check.java', compiler);
  const folders = texts.map(({ text }, index) => {
    const type = /^(?:public |final |abstract )*(?:class|interface|record|enum) (\w+)/m.exec(text)?.[1] ?? 'Main';
    workshop.write(`${mode}${index}/${type}.java`, text);
    if (/\bnew Shop\(\)/.test(text)) workshop.write(`${mode}${index}/Shop.java`, stubs);
    return `${mode}${index}`;
  });
  workshop.write('folders.txt', folders.join('\n'));
  const { output } = workshop.run('java', ['Check.java', mode, 'folders.txt']);
  return output
    .replace(/\b(?:parse|compile)(\d+):/g, (_whole, index: string) => `${texts[Number(index)]?.name ?? ''}: `)
    .trim();
}

testWith('javac', 'every fix parses', (workshop) => {
  assert.ok(blocks.length > 20, `only ${blocks.length} blocks`);
  assert.equal(errorsIn(workshop, 'parse', blocks), '');
});

testWith('javac', 'fixes that need no library compile', (workshop) => {
  const plain = blocks.filter(({ text }) => isPlain(text));
  assert.ok(plain.length > 8, `only ${plain.length} blocks`);
  assert.equal(errorsIn(workshop, 'compile', plain), '');
});

interface Snippet {
  readonly body: readonly string[];
}

/** The snippets as they are inserted; one that is a part of a class stands in one. */
const snippets = Object.entries(
  JSON.parse(readFileSync('snippets/java.code-snippets', 'utf8')) as Record<string, Snippet>,
).map(([name, { body }]) => {
  const text = expandSnippet(body.join('\n'));
  if (/\b(?:class|record) /.test(text)) return { name, text };
  return { name, text: `class Part {\n${text.startsWith('private') ? text : `void part() {\n${text}\n}`}\n}\n` };
});

testWith('javac', 'snippets parse, and those that need no library compile', (workshop) => {
  assert.equal(errorsIn(workshop, 'parse', snippets), '');
  const plain = snippets.filter(({ name, text }) => isPlain(text) && name !== 'Structured log event (SLF4J)');
  assert.ok(plain.length > 4, `only ${plain.length} snippets`);
  assert.equal(errorsIn(workshop, 'compile', plain), '');
});

test('snippets of Java are free of findings', async () => {
  const found: string[] = [];
  for (const { name, text } of snippets) {
    const path = 'src/main/java/shop/Main.java';
    const dockerfile = 'FROM eclipse-temurin:21\nCOPY app.jar /app.jar\nCMD ["java", "-jar", "/app.jar"]\n';
    const { findings } = await check({ [path]: text, Dockerfile: dockerfile }, path);
    found.push(...findings.map((finding) => `${name}: ${finding.rule}`));
  }
  assert.deepEqual(found, []);
});

testWith('javac', 'a broken text would be told', (workshop) => {
  assert.match(errorsIn(workshop, 'parse', [{ name: 'page', text: 'class A { void b( {} }' }]), /page/);
  assert.match(errorsIn(workshop, 'compile', [{ name: 'page', text: 'class A { B c; }' }]), /page/);
});

const server = `package shop;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

public final class Main {
  public static void main(String[] args) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress(Integer.parseInt(System.getenv("PORT"))), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", exchange -> {
      System.out.println("request");
      try {
        Thread.sleep(500);
      } catch (InterruptedException exception) {
        Thread.currentThread().interrupt();
      }
      exchange.sendResponseHeaders(200, 4);
      exchange.getResponseBody().write("done".getBytes());
      exchange.close();
    });
    server.start();
    System.out.println("port " + server.getAddress().getPort());
  }
}
`;

/** Runs a server, sends it SIGTERM while a request is under way, and gives the answer and the exit code. */
async function terminated(workshop: Workshop, text: string): Promise<{ answer: string; code: unknown }> {
  const file = workshop.write('Main.java', text);
  const child = spawn('java', [file], { env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  try {
    let output = '';
    const answer = await new Promise<string>((resolve, reject) => {
      child.once('exit', () => {
        resolve('');
      });
      child.once('error', reject);
      child.stdout.on('data', (data: Buffer) => {
        const before = output;
        output += data.toString();
        const port = /^port (\d+)\n/m.exec(output)?.[1];
        if (port !== undefined && !before.includes('port ')) ask(Number(port), resolve);
        if (output.includes('request') && !before.includes('request')) child.kill('SIGTERM');
      });
    });
    const [code]: unknown[] = await ended;
    return { answer, code };
  } finally {
    child.kill('SIGKILL');
  }
}

function ask(port: number, answer: (text: string) => void): void {
  get({ port, agent: false }, (response) => {
    let body = '';
    response.on('data', (data: Buffer) => (body += data.toString()));
    response.on('close', () => {
      answer(body);
    });
  }).on('error', () => {
    answer('');
  });
}

testWith('javac', 'a server is cut off before the fix and drains after it', async (workshop) => {
  const path = 'src/main/java/shop/Main.java';
  assert.equal((await terminated(workshop, server)).answer, '');
  const after = await fixed({ [path]: server }, path, 'disposability/missing-sigterm');
  const { answer, code } = await terminated(workshop, after);
  assert.equal(answer, 'done');
  // The virtual machine ends so when its hooks have run after SIGTERM.
  assert.equal(code, 143);
});
