import { defineConfig } from "vite";

// One classic script with a fixed name: it can be embedded by a plain <script> tag, and two builds are equal byte for byte.
export default defineConfig({
  // The whole of engine.io-client is not needed; see src/engine.ts.
  resolve: { alias: [{ find: /^engine\.io-client$/, replacement: "/src/engine.ts" }] },
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: true,
    modulePreload: false,
    lib: { entry: "src/main.ts", formats: ["iife"], name: "MatineeWidget", fileName: () => "widget.js" },
  },
});
