import { encode } from 'uqr';

/** A text as a QR code, drawn here: what is secret in it goes nowhere. `alt` says what to do with it. */
export function QrCode({ text, alt }: { text: string; alt: string }) {
  // Four modules of white around it: without them some cameras find nothing.
  const { size, data } = encode(text, { border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={alt} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  );
}
