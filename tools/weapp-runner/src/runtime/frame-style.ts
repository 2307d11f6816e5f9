/** The frame around the pages: bars, page boxes, dialogs, toasts and picker sheets. */
export const FRAME_STYLE = `
html, body {
  margin: 0;
  height: 100%;
  overflow: hidden;
  font: 16px/1.4 system-ui, -apple-system, "Noto Sans CJK SC", sans-serif;
  background: #fff;
  -webkit-tap-highlight-color: transparent;
}
[hidden] { display: none !important; }
.weapp-nav {
  position: absolute;
  inset: 0 0 auto 0;
  box-sizing: content-box;
  display: flex;
  align-items: center;
  justify-content: center;
}
.weapp-back {
  position: absolute;
  left: 0;
  bottom: 0;
  width: 44px;
  height: 44px;
  line-height: 40px;
  text-align: center;
  font-size: 28px;
}
.weapp-title { font-weight: 600; font-size: 17px; }
.weapp-page { position: absolute; left: 0; right: 0; overflow: hidden; contain: layout paint; background: #fff; }
.weapp-page.weapp-dark { background: #191919; }
.weapp-scroller { position: absolute; inset: 0; overflow: hidden auto; }
.weapp-tabbar { position: absolute; inset: auto 0 0 0; display: flex; }
.weapp-tab {
  flex: 1;
  position: relative;
  display: flex;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  font-size: 10px;
}
.weapp-tab img { width: 27px; height: 27px; }
.weapp-badge {
  position: absolute;
  top: 4px;
  left: 58%;
  min-width: 8px;
  min-height: 8px;
  border-radius: 8px;
  padding: 0 4px;
  background: #fa5151;
  color: #fff;
}
.weapp-overlay { position: absolute; inset: 0; pointer-events: none; z-index: 1000; }
.weapp-overlay > * { pointer-events: auto; }
.weapp-toast {
  position: absolute;
  left: 50%;
  top: 40%;
  transform: translateX(-50%);
  padding: 12px 18px;
  border-radius: 8px;
  background: #4c4c4ce6;
  color: #fff;
  pointer-events: none !important;
}
.weapp-modal {
  position: absolute;
  inset: 35% 24px auto 24px;
  border-radius: 12px;
  background: #fff;
  color: #000;
  text-align: center;
  box-shadow: 0 0 0 2000px #0008;
}
.weapp-modal-title { padding: 20px 16px 8px; font-weight: 600; }
.weapp-modal-content { padding: 0 16px 20px; white-space: pre-wrap; }
.weapp-modal-cancel, .weapp-modal-confirm { display: inline-block; width: 50%; padding: 14px 0; }
.weapp-modal-confirm { color: #576b95; }
.weapp-action-sheet, .weapp-sheet {
  position: absolute;
  inset: auto 0 0 0;
  background: #fff;
  color: #000;
  text-align: center;
  box-shadow: 0 0 0 2000px #0008;
}
.weapp-action-item, .weapp-action-cancel { padding: 16px; border-top: 1px solid #eee; }
.weapp-sheet-bar { display: flex; justify-content: space-between; padding: 12px 16px; }
.weapp-sheet-confirm { color: #07c160; }
.weapp-sheet-columns { display: flex; height: 220px; }
.weapp-sheet-column { flex: 1; overflow-y: auto; }
.weapp-sheet-item { padding: 10px 4px; }
.weapp-chosen { font-weight: 600; background: #f4f4f4; }
`
