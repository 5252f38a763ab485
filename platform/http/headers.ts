import type { FastifyReply, FastifyRequest } from 'fastify'

/** Mantine writes sizes into style attributes, hence 'unsafe-inline' for styles; scripts come from our own files only. */
const contentPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers of every answer. Files have stricter ones of their own. */
export function securityHeaders(request: FastifyRequest, reply: FastifyReply): void {
  reply.header('x-content-type-options', 'nosniff')
  reply.header('referrer-policy', 'same-origin')
  reply.header('cross-origin-opener-policy', 'same-origin')
  reply.header('cross-origin-resource-policy', 'same-origin')
  // A policy belongs to the page; on each of its many files it would only make the first load heavier.
  if (!request.url.startsWith('/api/docs') && !request.url.startsWith('/assets/')) reply.header('content-security-policy', contentPolicy)
  if (request.url.startsWith('/api/') && !request.url.startsWith('/api/docs')) reply.header('cache-control', 'no-store')
  if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000')
}

/** The documentation page draws itself with inline styles; it loads nothing from elsewhere. */
export const documentationPolicy = contentPolicy
