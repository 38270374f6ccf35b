declare const __WHITEBOARD_ASSETS__: string;

declare global {
  interface Window {
    EXCALIDRAW_ASSET_PATH?: string;
  }
}

// Read when the first font is registered; without it Excalidraw would look for them on another site.
window.EXCALIDRAW_ASSET_PATH = __WHITEBOARD_ASSETS__;

export {};
