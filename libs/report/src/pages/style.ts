/** How the pages look: dark on white, no scripts, nothing from elsewhere. */
export const style = `
body{font:15px/1.5 Helvetica,Arial,"Liberation Sans","DejaVu Sans",sans-serif;color:#1a1a1a;background:#fff;max-width:1180px;margin:0 auto;padding:24px}
h1{font-size:26px;margin:0 0 4px}h2{font-size:20px;margin:40px 0 12px;border-bottom:1px solid #d0d0d0;padding-bottom:4px}
a{color:#0b57a4}nav ul,.files{padding:0;list-style:none}nav li{display:inline-block;margin-right:18px}
.banner{background:#fdecea;border-left:4px solid #b3261e;color:#7a1510;padding:10px 14px;font-weight:bold;margin:12px 0}
.table{overflow-x:auto}table{border-collapse:collapse;font-size:13px;margin:12px 0;border-top:2px solid #1a1a1a;border-bottom:2px solid #1a1a1a}
caption{text-align:left;font-weight:bold;padding:6px 0}th,td{padding:3px 12px 3px 0;text-align:left;vertical-align:top;font-weight:normal}
thead th{border-bottom:1px solid #1a1a1a;vertical-align:bottom}.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}thead .n{white-space:normal}
.group th{font-weight:bold;padding-top:10px}.muted{color:#767676}.notes{font-size:12px;color:#4a4a4a;padding-left:18px}
figure{margin:16px 0}img{max-width:100%;height:auto}dt{font-weight:bold}dd{margin:0 0 8px 18px}
`.trim();
