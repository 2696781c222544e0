import { useRef, useState } from 'preact/hooks';
import { photoSize } from '../../../domain/photo.ts';
import { Button } from '../../design/button.tsx';
import type { Errors } from '../../design/explain.ts';
import { useFocusIfLost } from '../../design/focus.ts';
import { Notice } from '../../design/notice.tsx';
import { WentWrong } from '../../design/went-wrong.tsx';
import { useSite } from '../site.ts';
import { useFailure } from '../use-failure.ts';
import { Cropper } from './cropper.tsx';
import { isHeic, largestPicture, openPicture } from './picture.ts';

interface PhotoProps {
  /** The photo's name, if there is one. */
  readonly photo: string | undefined;
  /** Whose it is: shown where there is none. */
  readonly initials: string;
}

/** The student's photo: chosen, cropped, replaced, forgotten. */
export function Photo({ photo: known, initials }: PhotoProps) {
  const { say, send } = useSite();
  const [photo, setPhoto] = useState(known);
  const [picture, setPicture] = useState<ImageBitmap>();
  /** A large picture takes seconds to open, in which another may be chosen. */
  const [opening, setOpening] = useState(false);
  const chosen = useRef<File | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [unusable, setUnusable] = useState<Errors>();
  const { errors = unusable, fail, clear } = useFailure();
  const [news, setNews] = useState<'profile.photoKept' | 'profile.photoForgotten'>();
  /** How often a picture was given up: its buttons are gone, and another can be chosen. */
  const [givenUp, setGivenUp] = useState(0);
  const chooser = useRef<HTMLInputElement>(null);
  useFocusIfLost(chooser, givenUp);

  const choose = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    // The same file can be chosen again.
    input.value = '';
    setUnusable(undefined);
    clear();
    setNews(undefined);
    if (!file) return;
    const refuse = (why: 'heic' | 'tooLarge' | 'unreadable') =>
      setUnusable({ title: say('profile.unreadableTitle'), list: [{ message: say(`profile.${why}`) }] });
    chosen.current = file;
    setOpening(file.size <= largestPicture);
    if (file.size > largestPicture) return refuse('tooLarge');
    const opened = await openPicture(file).catch(async () => ((await isHeic(file)) ? 'heic' : 'unreadable'));
    if (chosen.current !== file) return;
    setOpening(false);
    if (opened instanceof ImageBitmap) setPicture(opened);
    else refuse(opened);
  };

  const act = async (does: () => Promise<void>, done: NonNullable<typeof news>) => {
    setBusy(true);
    setNews(undefined);
    try {
      await does();
      clear();
      setPicture(undefined);
      setNews(done);
    } catch (failure) {
      fail(failure);
    } finally {
      setBusy(false);
    }
  };

  const save = (taken: string) =>
    act(async () => {
      setPhoto((await send('PUT /api/profile/photo', { photo: taken })).photo);
    }, 'profile.photoKept');

  const giveUp = () => {
    setPicture(undefined);
    setGivenUp((times) => times + 1);
  };

  const forget = () =>
    act(async () => {
      await send('DELETE /api/profile/photo');
      setPhoto(undefined);
    }, 'profile.photoForgotten');

  return (
    <section class="sheet" aria-labelledby="photo">
      <h2 id="photo">{say('profile.photo')}</h2>
      {errors && <WentWrong errors={errors} />}
      {news && <Notice live>{say(news)}</Notice>}
      {picture ? (
        <Cropper picture={picture} busy={busy} onSave={save} onCancel={giveUp} />
      ) : (
        <div class="portrait">
          {photo ? (
            <img
              class="photo"
              src={`/api/profile/photo?${photo}`}
              alt={say('profile.photoOf')}
              {...photoSize}
            />
          ) : (
            <span class="photo" aria-hidden="true">
              {initials}
            </span>
          )}
          <div class="ways">
            <p class="hint" id="photo-hint">
              {say('profile.photoHint')}
            </p>
            <input
              ref={chooser}
              class="unseen"
              type="file"
              id="photo-file"
              accept="image/*,.heic,.heif"
              aria-describedby="photo-hint"
              onChange={({ currentTarget }) => choose(currentTarget)}
            />
            <label class="button quiet" for="photo-file">
              <span>{say(photo ? 'profile.otherPhoto' : 'profile.choosePhoto')}</span>
              {opening && (
                <span class="busy" role="status">
                  {say('form.sending')}
                </span>
              )}
            </label>
            {photo && (
              <Button weight="quiet" busy={busy} onClick={forget}>
                {say('profile.forgetPhoto')}
              </Button>
            )}
          </div>
        </div>
      )}
    </section>
  );
}
