import { defineConfig } from "vite";

// One classic script with a fixed name: it can be embedded by a plain <script> tag, and two builds are equal byte for byte.
export default defineConfig({
  // Of what socket.io-client stands on only a part is needed; see src/engine.ts, src/packets.ts, src/emitter.ts and src/backoff.ts.
  resolve: {
    alias: [
      { find: /^engine\.io-client$/, replacement: "/src/engine.ts" },
      { find: /^socket\.io-client$/, replacement: "/node_modules/socket.io-client/build/esm/manager.js" },
      { find: /^@socket\.io\/component-emitter$/, replacement: "/src/emitter.ts" },
      { find: /^\.\/contrib\/backo2\.js$/, replacement: "/src/backoff.ts" },
      { find: /^socket\.io-parser$/, replacement: "/src/packets.ts" },
    ],
  },
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: true,
    modulePreload: false,
    lib: { entry: "src/main.ts", formats: ["iife"], name: "MatineeWidget", fileName: () => "widget.js" },
  },
});
