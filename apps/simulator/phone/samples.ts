/** Draws a photo of goods, different every time, so that there is something to send without a file at hand. */
export async function drawSample(): Promise<File> {
  const canvas = document.createElement('canvas')
  canvas.width = 1_200
  canvas.height = 900
  const pen = canvas.getContext('2d')
  if (pen !== null) paintFabric(pen, Math.floor(Math.random() * 360))
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.86))
  return new File([blob ?? new Blob()], 'IMG_2041.jpg', { type: 'image/jpeg' })
}

function paintFabric(pen: CanvasRenderingContext2D, hue: number): void {
  const wall = pen.createLinearGradient(0, 0, 0, 900)
  wall.addColorStop(0, '#d8d4cc')
  wall.addColorStop(1, '#a9a297')
  pen.fillStyle = wall
  pen.fillRect(0, 0, 1_200, 900)
  for (const [index, top] of [150, 370, 590].entries()) {
    const roll = pen.createLinearGradient(0, top, 0, top + 200)
    roll.addColorStop(0, `hsl(${hue + index * 26} 34% 40%)`)
    roll.addColorStop(0.35, `hsl(${hue + index * 26} 42% 68%)`)
    roll.addColorStop(1, `hsl(${hue + index * 26} 38% 28%)`)
    pen.fillStyle = roll
    pen.beginPath()
    pen.roundRect(130 + index * 24, top, 880, 200, 36)
    pen.fill()
    pen.strokeStyle = 'rgb(255 255 255 / 12%)'
    for (let x = 150; x < 1_000; x += 9) {
      pen.beginPath()
      pen.moveTo(x + index * 24, top + 6)
      pen.lineTo(x + 10 + index * 24, top + 194)
      pen.stroke()
    }
    pen.fillStyle = '#efe7d8'
    pen.beginPath()
    pen.ellipse(1_010 + index * 24, top + 100, 44, 98, 0, 0, Math.PI * 2)
    pen.fill()
    pen.fillStyle = '#8d7b5f'
    pen.beginPath()
    pen.ellipse(1_010 + index * 24, top + 100, 15, 34, 0, 0, Math.PI * 2)
    pen.fill()
  }
  pen.fillStyle = '#fff'
  pen.fillRect(190, 410, 250, 120)
  pen.fillStyle = '#333'
  pen.font = '600 34px sans-serif'
  pen.fillText('PO-2026-118', 212, 462)
  pen.font = '28px sans-serif'
  pen.fillText('A-07 / 50 m', 212, 506)
}
