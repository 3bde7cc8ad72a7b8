import { t } from '@lingui/core/macro';
import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../components/dialog.js';
import { Notice } from '../components/notice.js';
import { scannedIn } from './reception-code.js';

interface Detector {
  detect(from: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = new (options: { readonly formats: readonly string[] }) => Detector;

/** Some browsers read codes themselves; with the others the phone's own camera opens the link that the code holds. */
const detectorClass = (): DetectorClass | undefined =>
  (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
export const canScan = (): boolean => detectorClass() !== undefined;

const LOOK_AGAIN_MS = 200;

/** The camera, until it sees an attendee's code. */
export function Scanner({ onRead, onClose }: { onRead: (attendee: string) => void; onClose: () => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef(onRead);
  told.current = onRead;
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const ending = new AbortController();
    const { current: shown } = video;
    if (shown)
      scan(shown, ending.signal).then(
        (attendee) => attendee !== null && told.current(attendee),
        () => setFailed(true),
      );
    return () => ending.abort();
  }, []);
  return (
    <Dialog title={t`QRコードを読み取る`} open onClose={onClose}>
      {failed ? (
        <Notice kind="warning" role="alert">
          <p>{t`カメラを使えませんでした。名前か受付番号で探してください。`}</p>
        </Notice>
      ) : (
        <p>{t`参加する人のQRコードを、カメラに写してください。`}</p>
      )}
      <video ref={video} className="scanner" muted playsInline aria-label={t`カメラに写っているもの`} />
    </Dialog>
  );
}

/** The first attendee's code that is seen; null when it ends before. */
async function scan(video: HTMLVideoElement, ending: AbortSignal): Promise<string | null> {
  const Found = detectorClass();
  if (!Found) return null;
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  try {
    video.srcObject = stream;
    await video.play();
    const detector = new Found({ formats: ['qr_code'] });
    while (!ending.aborted) {
      for (const { rawValue } of await detector.detect(video)) {
        const attendee = scannedIn(rawValue);
        if (attendee !== null && !ending.aborted) return attendee;
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
    return null;
  } finally {
    for (const track of stream.getTracks()) track.stop();
  }
}
