let context: AudioContext | undefined

/** Whether the phone may make a sound; kept in this browser. */
export function isLoud(): boolean {
  return localStorage.getItem('sound') !== 'off'
}

export function setLoud(on: boolean): void {
  localStorage.setItem('sound', on ? 'on' : 'off')
}

/** Two soft tones and a shake, like a message coming in. Silent until the page was touched once: browsers want it so. */
export function ring(phone: Element | null): void {
  phone?.animate([{ transform: 'none' }, { transform: 'translateX(-3px)' }, { transform: 'translateX(3px)' }, { transform: 'none' }], { duration: 140, iterations: 2 })
  if (!isLoud() || navigator.userActivation?.hasBeenActive !== true) return
  navigator.vibrate?.([60, 40, 60])
  context ??= new AudioContext()
  tone(context, 880, 0)
  tone(context, 1_175, 0.12)
}

function tone(audio: AudioContext, pitch: number, after: number): void {
  const wave = audio.createOscillator()
  const volume = audio.createGain()
  const start = audio.currentTime + after
  wave.type = 'sine'
  wave.frequency.value = pitch
  volume.gain.setValueAtTime(0.0001, start)
  volume.gain.exponentialRampToValueAtTime(0.12, start + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.35)
  wave.connect(volume).connect(audio.destination)
  wave.start(start)
  wave.stop(start + 0.4)
}
