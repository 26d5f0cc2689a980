/** What is known of headers by their name: lower case, `-` for `_`. Sources: RFC 9110, the IANA field name registry, vendors' documentation. */

/** How the value of a header is read. */
export type HeaderKind =
  | 'safe'
  | 'url'
  | 'link'
  | 'cookie'
  | 'set-cookie'
  | 'addresses'
  | 'forwarded'
  | 'authorization'
  | 'challenge'
  | 'subprotocols'
  | 'json'
  | 'secret';

function rows(kind: HeaderKind, names: string): (readonly [string, HeaderKind])[] {
  return names.split(/\s+/).map((name) => [name, kind] as const);
}

/** Header name -> kind. What is not here is told by its last word (`SECRET_WORDS`), or is text. */
export const HEADER_KINDS: ReadonlyMap<string, HeaderKind> = new Map<string, HeaderKind>([
  ...rows('subprotocols', 'sec-websocket-protocol'),
  ...rows(
    'safe',
    `accept accept-charset accept-datetime accept-encoding accept-language accept-patch accept-post accept-ranges
    access-control-allow-credentials access-control-allow-headers access-control-allow-methods access-control-expose-headers
    access-control-max-age access-control-request-headers access-control-request-method age allow alt-svc cache-control cache-status
    clear-site-data connection content-encoding content-language content-length content-range content-type
    cross-origin-embedder-policy cross-origin-opener-policy cross-origin-resource-policy date device-memory dnt downlink early-data ect etag
    expect expect-ct expires grpc-accept-encoding grpc-encoding grpc-message-type grpc-status grpc-timeout http2-settings if-match
    if-modified-since if-none-match if-range if-unmodified-since keep-alive last-modified max-forwards mime-version nel origin-agent-cluster
    permissions-policy pragma prefer preference-applied priority proxy-connection range ratelimit-limit ratelimit-policy ratelimit-remaining
    ratelimit-reset repr-digest content-digest retry-after rtt save-data sec-ch-ua sec-ch-ua-mobile sec-ch-ua-platform sec-fetch-dest
    sec-fetch-mode sec-fetch-site sec-fetch-user sec-gpc sec-websocket-accept sec-websocket-extensions sec-websocket-key
    sec-websocket-version server server-timing service-worker-navigation-preload strict-transport-security surrogate-control surrogate-key
    te timing-allow-origin trailer transfer-encoding upgrade upgrade-insecure-requests vary via x-content-type-options
    x-dns-prefetch-control x-frame-options x-permitted-cross-domain-policies x-powered-by x-ratelimit-limit x-ratelimit-remaining
    x-ratelimit-reset x-requested-with x-runtime x-ua-compatible x-xss-protection`,
  ),
  // Tracing, request ids, caches, and keys that open nothing.
  ...rows(
    'safe',
    `traceparent tracestate b3 x-b3-traceid x-b3-spanid x-b3-parentspanid x-b3-sampled x-b3-flags uber-trace-id sentry-trace x-amzn-trace-id
    x-cloud-trace-context x-datadog-trace-id x-datadog-parent-id x-datadog-sampling-priority x-request-id x-correlation-id request-id
    correlation-id x-trace-id x-amz-request-id x-amz-id-2 x-amz-cf-id x-amz-cf-pop x-amzn-requestid x-ms-request-id x-ms-client-request-id
    x-ms-version x-github-request-id cf-ray cf-cache-status x-cache x-cache-hits x-cache-key x-served-by x-timer x-vercel-id x-vercel-cache
    fly-request-id x-fastly-request-id x-envoy-attempt-count x-envoy-expected-rq-timeout-ms x-envoy-upstream-service-time
    x-envoy-decorator-operation x-amz-date x-amz-content-sha256 x-amz-version-id x-amz-storage-class x-amz-target
    x-amz-server-side-encryption x-goog-generation x-goog-hash idempotency-key x-idempotency-key x-partition-key x-routing-key
    signature-input host x-forwarded-host x-forwarded-proto x-forwarded-protocol x-forwarded-port x-forwarded-server x-forwarded-scheme
    x-scheme x-http-method-override x-api-version x-github-event x-github-delivery x-gitlab-event public-key-pins cf-ipcountry
    :authority :method :scheme :status`,
  ),
  ...rows(
    'url',
    `referer referrer location content-location origin access-control-allow-origin destination sourcemap x-sourcemap source-map :path
    x-original-url x-rewrite-url x-original-uri x-forwarded-uri x-forwarded-path x-forwarded-prefix x-envoy-original-path x-pjax-url
    x-amz-copy-source x-amz-website-redirect-location operation-location azure-asyncoperation hx-current-url hx-redirect hx-push-url
    x-wap-profile service-worker-allowed`,
  ),
  ['link', 'link'],
  ['cookie', 'cookie'],
  ['cookie2', 'cookie'],
  ['set-cookie', 'set-cookie'],
  ['set-cookie2', 'set-cookie'],
  ...rows(
    'addresses',
    `x-forwarded-for x-original-forwarded-for x-real-ip x-client-ip client-ip true-client-ip cf-connecting-ip cf-connecting-ipv6
    cf-pseudo-ipv4 x-cluster-client-ip fastly-client-ip fly-client-ip do-connecting-ip x-envoy-external-address x-appengine-user-ip
    x-azure-clientip x-azure-socketip x-remote-ip x-remote-addr remote-addr x-forwarded x-originating-ip wl-proxy-client-ip
    proxy-client-ip x-proxyuser-ip x-vercel-forwarded-for x-nf-client-connection-ip x-coming-from x-host-ip
    cloudfront-viewer-address`,
  ),
  ['forwarded', 'forwarded'],
  ...rows(
    'authorization',
    'authorization proxy-authorization x-authorization x-forwarded-authorization x-original-authorization',
  ),
  ...rows(
    'challenge',
    'www-authenticate proxy-authenticate authentication-info proxy-authentication-info x-amzn-remapped-www-authenticate',
  ),
  ...rows('json', 'x-endpoint-api-userinfo-json x-hasura-claims report-to reporting-endpoints'),
  ...rows(
    'secret',
    `apikey api-key x-api-key x-apikey x-auth-token x-csrf-token x-xsrf-token x-csrftoken csrf-token x-amz-security-token x-vault-token
    private-token job-token deploy-token x-goog-api-key x-goog-iap-jwt-assertion ocp-apim-subscription-key dd-api-key dd-application-key
    x-honeycomb-team x-functions-key x-shopify-access-token x-sentry-auth x-consul-token x-figma-token x-hub-signature x-hub-signature-256
    x-slack-signature stripe-signature signature dpop cf-access-jwt-assertion cf-access-client-secret x-amzn-oidc-data x-amzn-oidc-accesstoken
    x-amzn-oidc-identity x-amzn-mtls-clientcert x-amzn-mtls-clientcert-leaf x-forwarded-client-cert x-ssl-client-cert ssl-client-cert
    x-client-cert client-cert client-cert-chain x-arr-clientcert x-ms-client-principal x-ms-token-aad-access-token x-ms-token-aad-id-token
    x-endpoint-api-userinfo x-apigateway-api-userinfo x-session-id x-session session-id mcp-session-id x-auth x-user-token x-id-token
    x-plex-token x-parse-session-token x-parse-rest-api-key x-parse-master-key x-github-otp x-otp x-totp x-2fa-code x-mfa-code x-pin
    x-amz-server-side-encryption-customer-key x-github-token x-gitlab-token x-telegram-bot-api-secret-token x-jwt x-jwt-assertion
    x-access-token x-refresh-token x-storage-token x-subject-token x-service-token x-passcode x-newrelic-insert-key x-license-key`,
  ),
]);

/** A header whose name ends in one of these is a secret unless it is in the table: `x-acme-token`, `acme-signature`. */
export const SECRET_WORDS: ReadonlySet<string> = new Set(
  (
    'token tokens accesstoken authtoken secret secrets clientsecret key keys apikey appkey accesskey secretkey signature password passwd pwd ' +
    'passphrase passcode auth authorization credential credentials jwt bearer assertion otp totp sessionid cookie hmac'
  ).split(' '),
);
