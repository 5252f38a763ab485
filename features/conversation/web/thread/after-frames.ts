/** Acts when so many frames have begun. Returns how to call it off. */
export function afterFrames(count: number, act: () => void): () => void {
  let left = count
  const next = () => {
    left -= 1
    if (left < 0) act()
    else frame = requestAnimationFrame(next)
  }
  let frame = 0
  next()
  return () => cancelAnimationFrame(frame)
}
