/** UTF-16 units of the original text: from the first character up to, not including, the last. Never shadow offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}
