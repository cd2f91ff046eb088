import type { Program } from './program.ts';

export const compose: Program = {
  languageId: 'dockercompose',
  file: 'compose.yaml',
  head: 'services:\n',
  piece: (index) => `  # number ${index}
  service-${index}:
    build: ./service-${index}
    image: ghcr.io/acme/service-${index}:1.4
    command: ["node", "dist/server.js", "--number", "${index}"]
    environment:
      NODE_ENV: production
      PORT: "80${index % 100}"
      DATABASE_URL: \${DATABASE_URL:?}
      REDIS_HOST: redis # the one below
      GREETING: "hello ${index}"
    ports:
      - "${8000 + index}:3000"
    volumes:
      - data:/var/lib/service-${index}
    depends_on: [redis]
    healthcheck:
      test: ["CMD", "curl", "-f", "http://localhost:3000/health"]
      interval: 30s
    labels:
      traefik.enable: "true"
    restart: unless-stopped
`,
  tail: 'volumes:\n  data:\n',
  anchor: '    build:',
  typed:
    '    working_dir: "/srv/app"\n    user: "1000:1000"\n    cap_drop: [ALL]\n    logging: { driver: json-file }\n',
};
