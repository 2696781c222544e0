import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { photoSize } from '../../../domain/photo.ts';
import { Button } from '../../design/button.tsx';
import { useSite } from '../site.ts';
import { type Crop, dragged, firstCrop, mostZoom } from './crop.ts';
import { drawPicture, photoOf } from './picture.ts';

/** Pixels of the screen that show one of the photo. */
const enlarged = 1.5;

interface CropperProps {
  readonly picture: ImageBitmap;
  readonly busy: boolean;
  onSave(photo: string): void;
  onCancel(): void;
}

/** The frame of a photo and the picture behind it: moved by dragging, or by three sliders as well. */
export function Cropper({ picture, busy, onSave, onCancel }: CropperProps) {
  const { say } = useSite();
  const [crop, setCrop] = useState(firstCrop);
  const canvas = useRef<HTMLCanvasElement>(null);
  const first = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (canvas.current) drawPicture(canvas.current, picture, crop);
  }, [picture, crop]);
  // At once, for whoever goes on by keyboard as soon as it is there.
  useLayoutEffect(() => first.current?.focus(), []);

  const drag = (event: PointerEvent) => {
    if (event.buttons === 0) return;
    setCrop((before) => dragged(picture, before, event.movementX / enlarged, event.movementY / enlarged));
  };

  const slider = (part: keyof Crop, min: number, max: number, reference?: typeof first) => (
    <label class="slider">
      {say(`profile.${part}`)}
      <input
        ref={reference}
        type="range"
        min={min}
        max={max}
        step="0.01"
        value={crop[part]}
        onInput={({ currentTarget: { valueAsNumber } }) =>
          setCrop((before) => ({ ...before, [part]: valueAsNumber }))
        }
      />
    </label>
  );

  return (
    <div class="cropper">
      <canvas
        ref={canvas}
        class="photo"
        role="img"
        aria-label={say('profile.preview')}
        width={photoSize.width * 2}
        height={photoSize.height * 2}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
      />
      <div class="sliders">
        <p class="hint">{say('profile.cropHint')}</p>
        {slider('zoom', 1, mostZoom, first)}
        {slider('across', 0, 1)}
        {slider('down', 0, 1)}
        <div class="ways">
          <Button busy={busy} onClick={() => photoOf(picture, crop).then(onSave)}>
            {say('profile.keepPhoto')}
          </Button>
          <Button weight="quiet" onClick={onCancel}>
            {say('form.cancel')}
          </Button>
        </div>
      </div>
    </div>
  );
}
