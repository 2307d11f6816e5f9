import { useEffect, useRef, useState, type PointerEvent } from 'react'
import type { LensProps } from './elements'
import './lens.h5.scss'

interface Size {
  width: number
  height: number
}
const nothing = { width: 0, height: 0 }

/** The size of an element as it changes. */
function useSize() {
  const frame = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<Size>(nothing)
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => entry && setSize(entry.contentRect))
    if (frame.current) watch.observe(frame.current)
    return () => watch.disconnect()
  }, [])
  return { frame, size }
}

/** How far a picture may be moved, so that it never leaves its frame. */
const clamped = (at: number, shown: number, room: number): number => {
  const most = Math.max(0, (shown - room) / 2)
  return Math.min(most, Math.max(-most, at))
}

/** A picture whole in its frame: the wheel zooms, dragging moves it, and turned it fits again. */
export const Lens = ({ src, label, turns, zoom, onZoom }: LensProps) => {
  const { frame, size } = useSize()
  const [natural, setNatural] = useState<Size>(nothing)
  const [at, setAt] = useState({ x: 0, y: 0 })
  const held = useRef<{ x: number; y: number }>()
  useEffect(() => setAt({ x: 0, y: 0 }), [src, turns])
  const lying = turns % 2 !== 0
  const [width, height] = lying ? [natural.height, natural.width] : [natural.width, natural.height]
  const fit = width > 0 ? Math.min(size.width / width, size.height / height) : 0
  const scale = fit * zoom
  const [x, y] = [clamped(at.x, width * scale, size.width), clamped(at.y, height * scale, size.height)]
  const move = (event: PointerEvent) => {
    if (!held.current) return
    setAt({ x: x + event.clientX - held.current.x, y: y + event.clientY - held.current.y })
    held.current = { x: event.clientX, y: event.clientY }
  }
  const letGo = () => {
    held.current = undefined
  }
  return (
    <div
      ref={frame}
      className="lens"
      onWheel={(event) => onZoom(zoom * (event.deltaY < 0 ? 1.25 : 0.8))}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        held.current = { x: event.clientX, y: event.clientY }
      }}
      onPointerMove={move}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    >
      <img
        className="lens__image"
        src={src}
        alt={label}
        draggable={false}
        onLoad={({ currentTarget }) =>
          setNatural({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
        }
        style={{
          transform: `translate(-50%, -50%) translate(${x}px, ${y}px) rotate(${turns * 90}deg) scale(${scale})`,
        }}
      />
    </div>
  )
}
