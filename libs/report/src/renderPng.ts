/** Turns SVG into PNG at twice its size, on white. Letters come from the machine's fonts, so bytes differ between machines. */
export const renderPng = async (svg: string, { zoom = 2 } = {}): Promise<Uint8Array> => {
  const { Resvg } = await import('@resvg/resvg-js');
  const drawn = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: zoom },
    font: { loadSystemFonts: true, defaultFontFamily: 'DejaVu Sans' },
  }).render();
  return Uint8Array.from(drawn.asPng());
};
