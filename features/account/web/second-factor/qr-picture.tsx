import { useEffect, useState } from 'react'
import classes from './second-factor.module.css'

interface Drawn {
  readonly size: number
  readonly path: string
}

/** Draws text as a QR code here in the browser: a secret never leaves it. Black on white in dark mode too, for scanners. */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const [drawn, setDrawn] = useState<Drawn | undefined>()
  useEffect(() => {
    let gone = false
    void import('qrcode').then(({ create }) => {
      const { modules } = create(text, { errorCorrectionLevel: 'M' })
      if (!gone) setDrawn({ size: modules.size, path: pathOf(modules.data, modules.size) })
    })
    return () => void (gone = true)
  }, [text])
  if (drawn === undefined) return <span className={classes.qr} />
  return (
    <svg className={classes.qr} role="img" aria-label={label} viewBox={`-4 -4 ${drawn.size + 8} ${drawn.size + 8}`} shapeRendering="crispEdges">
      <rect x={-4} y={-4} width={drawn.size + 8} height={drawn.size + 8} fill="#fff" />
      <path d={drawn.path} fill="#10201f" />
    </svg>
  )
}

/** One rectangle for each run of dark modules in a row. */
function pathOf(data: ArrayLike<number>, size: number): string {
  let path = ''
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (data[y * size + x] !== 1) continue
      const from = x
      while (x < size && data[y * size + x] === 1) x += 1
      path += `M${from} ${y}h${x - from}v1h${from - x}z`
    }
  }
  return path
}
