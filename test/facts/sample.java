package shop;

import static java.util.Map.entry;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.*;

/** A sample with much of what Java has. */
@SpringBootApplication
public final class Main<T extends Comparable<T>> extends Base implements Runnable, AutoCloseable {
    private static final String URL = "jdbc:postgresql://" + System.getenv("HOST") + "/shop";
    private final HttpServer server;
    private int count, other = 2;

    @Value("${db.password:none}")
    private String password;

    static {
        System.setProperty("a", "b");
    }

    public Main(@Qualifier("a") HttpServer server, String... names) {
        super(names);
        this.server = server;
    }

    public static void main(String[] args) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(Integer.parseInt(System.getenv("PORT"))), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(5)));
    }

    @Scheduled(fixedRate = 5_000, zone = "UTC")
    @Override
    public void run() {
        String text = """
            hello
              "there" \
            world""";
        List<String> list = List.of("a", 'b' + "c", text.formatted(1));
        for (String each : list) {
            switch (each) {
                case "a", "b" -> count++;
                case "c" -> {
                    count += other;
                }
                default -> throw new IllegalStateException(each);
            }
        }
        switch (count) {
            case 1:
                other = 3;
                break;
            default:
                other = "x".equals(text) ? 4 : 5;
        }
        int size = switch (other) {
            case 1 -> 2;
            default -> {
                yield 3;
            }
        };
        do {
            size--;
        } while (size > 0 && !list.isEmpty());
        try (var in = new FileInputStream("x"); var out = System.out) {
            in.transferTo(out);
        } catch (IOException | RuntimeException exception) {
            log.error("no", exception);
        } finally {
            Objects.requireNonNullElse(password, "none");
        }
        Runnable inner = new Runnable() {
            @Override
            public void run() {
                Main.this.close();
            }
        };
        while (true) {
            inner.run();
            if (other instanceof Integer number && number > 3) break;
            else if (count == 2) continue;
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            list.forEach(System.out::println);
        }
    }

    record Point(int x, int y) {
        Point {
            if (x < 0) throw new IllegalArgumentException("x");
        }
    }

    enum Color {
        RED("r") {
            @Override
            String code() {
                return "R";
            }
        },
        GREEN("g");

        private final String code;

        Color(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    interface Named {
        String NAME = "named";

        default String name() {
            return NAME;
        }
    }

    @interface Marker {
        String value() default "x";
    }
}
