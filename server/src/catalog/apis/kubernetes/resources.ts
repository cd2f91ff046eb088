import type { Api } from '../../effects.ts';

/** Workloads and Services (https://kubernetes.io/docs/reference/kubernetes-api), and what Ingress controllers read. */
export const apis: readonly Api[] = [
  { setting: 'containers.*.image', effect: 'uses-image', subject: 'this' },
  {
    setting: 'pod.terminationGracePeriodSeconds',
    effect: 'sets-grace-period',
    subject: 'this',
    label: 'terminationGracePeriodSeconds',
  },
  {
    setting: 'service.sessionAffinity',
    effect: 'sticks-to-process',
    when: [{ arg: 'this', is: 'text', oneOf: ['ClientIP'] }],
    label: 'sessionAffinity',
  },
  // kubernetes.github.io/ingress-nginx, "Sticky sessions"; doc.traefik.io/traefik, Kubernetes Ingress annotations.
  {
    setting: 'annotations.nginx.ingress.kubernetes.io/affinity',
    effect: 'sticks-to-process',
    when: [{ arg: 'this', is: 'text', oneOf: ['cookie'] }],
    label: 'cookie affinity',
  },
  {
    setting: 'annotations.traefik.ingress.kubernetes.io/service.sticky.cookie',
    effect: 'sticks-to-process',
    when: [{ arg: 'this', is: 'text', oneOf: ['true'] }],
    label: 'sticky sessions',
  },
  // learn.microsoft.com/azure/application-gateway/ingress-controller-cookie-affinity
  {
    setting: 'annotations.appgw.ingress.kubernetes.io/cookie-based-affinity',
    effect: 'sticks-to-process',
    when: [{ arg: 'this', is: 'text', oneOf: ['true'] }],
    label: 'cookie affinity',
  },
  // doc.traefik.io/traefik, Kubernetes IngressRoute; istio.io/latest/docs/reference/config/networking/destination-rule
  { setting: 'route.sticky', effect: 'sticks-to-process', label: 'sticky sessions' },
  { setting: 'consistentHash.httpCookie', effect: 'sticks-to-process', label: 'cookie affinity' },
  { setting: 'containers.*.env.PYTHONUNBUFFERED', effect: 'unbuffers-output' },
  { setting: 'containers.*.env.PORT', effect: 'sets-port', subject: 'this' },
];
