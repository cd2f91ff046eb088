/** An image that says by which signal its program is stopped. */
export interface ImageSignal {
  /** Its name and tag without registry. */
  readonly pattern: RegExp;
  readonly signal: string;
  /** The programs that the signal is meant for; the first is what the image starts. */
  readonly programs: readonly string[];
}

const apache = ['apache2-foreground', 'httpd-foreground', 'apache2ctl', 'apachectl', 'apache2', 'httpd'];

/**
 * The STOPSIGNAL in the Dockerfiles of nginx/docker-nginx, docker-library/php and docker-library/httpd. Images of nginx name
 * SIGQUIT since 1.19.5 (nginx/docker-nginx#457) and SIGTERM before, so nothing is said of those up to 1.19.
 */
export const imageSignals: readonly ImageSignal[] = [
  { pattern: /^nginx(?::(?!1\.1?\d(?!\d))|$)/, signal: 'SIGQUIT', programs: ['nginx'] },
  { pattern: /^php:(?:[\w.]+-)*fpm(?:-|$)/, signal: 'SIGQUIT', programs: ['php-fpm'] },
  { pattern: /^php:(?:[\w.]+-)*apache(?:-|$)/, signal: 'SIGWINCH', programs: apache },
  { pattern: /^httpd(?::|$)/, signal: 'SIGWINCH', programs: apache },
];

/**
 * Images that leave the signal to Docker, which sends SIGTERM: no STOPSIGNAL in docker-library/repo-info (debian, ubuntu) and
 * in the Dockerfiles of alpinelinux/docker-alpine, fedora-cloud/docker-brew-fedora, amazonlinux/container-images,
 * rocky-linux/sig-cloud-instance-images, AlmaLinux/docker-images, oracle/container-images, openSUSE/docker-containers-build.
 */
export const unsignaledImages =
  /^(?:debian|ubuntu|alpine|fedora|amazonlinux|rockylinux(?:\/rockylinux)?|almalinux|oraclelinux|opensuse\/(?:leap|tumbleweed))(?::|$)/;

/**
 * Programs that drop what is under way on SIGTERM, and let it end on another signal: nginx.org/en/docs/control.html (QUIT,
 * graceful shutdown), php-fpm(8) (SIGQUIT), httpd.apache.org/docs/2.4/stopping.html (WINCH, graceful stop). Unicorn, which
 * does so too, is told of where it is set up.
 */
export const drainSignals: Readonly<Record<string, string>> = {
  nginx: 'SIGQUIT',
  'php-fpm': 'SIGQUIT',
  httpd: 'SIGWINCH',
  apache2: 'SIGWINCH',
  apache2ctl: 'SIGWINCH',
  apachectl: 'SIGWINCH',
  'apache2-foreground': 'SIGWINCH',
  'httpd-foreground': 'SIGWINCH',
};
