import type { Request, Span } from '../doc.ts'

/** A place where the reader is asked for something, before its end is known. */
export interface RequestWord extends Span {
  readonly kind: Request['kind']
}
