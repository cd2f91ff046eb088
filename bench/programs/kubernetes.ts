import type { Program } from './program.ts';

export const kubernetes: Program = {
  languageId: 'yaml',
  file: 'k8s-deployment.yaml',
  head: '# All of the shop.\n',
  piece: (index) => `---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: service-${index}
spec:
  replicas: 2
  selector:
    matchLabels:
      app: service-${index}
  template:
    metadata:
      labels:
        app: service-${index}
    spec:
      terminationGracePeriodSeconds: 30
      containers:
        - name: service-${index}
          image: ghcr.io/acme/service-${index}:1.4 # the release
          args: ["node", "server.js"]
          env:
            - name: PORT
              value: "3000"
            - name: DATABASE_URL
              valueFrom:
                secretKeyRef:
                  name: shop
                  key: url
          ports:
            - name: http
              containerPort: 3000
          readinessProbe:
            httpGet:
              path: /ready
              port: http
---
apiVersion: v1
kind: Service
metadata:
  name: service-${index}
spec:
  selector:
    app: service-${index}
  ports:
    - port: 80
      targetPort: http
`,
  tail: '',
  anchor: '      terminationGracePeriodSeconds',
  typed:
    '      nodeSelector: { pool: "web" }\n      serviceAccountName: shop\n      hostAliases: [{ ip: "10.0.0.1" }]\n',
};
