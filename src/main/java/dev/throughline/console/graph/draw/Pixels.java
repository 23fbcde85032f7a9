package dev.throughline.console.graph.draw;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Opaque pixels, written as PNG here because the toolkit only reads that format. Needs no toolkit and may be used on
/// any thread.
public final class Pixels {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BYTES = 3;
    /// Each byte is told as its difference from the one above, which leaves mostly zeros in drawings.
    private static final byte FILTER_UP = 2;

    private final int width;
    private final int height;
    private final int[] colors;

    /// @param colors ARGB, row by row; kept, not copied
    Pixels(int width, int height, int[] colors) {
        this.width = width;
        this.height = height;
        this.colors = colors;
    }

    /// The file's bytes, after ISO/IEC 15948, eight bits a channel.
    public byte[] png() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height)
                .put((byte) 8).put((byte) 2).put((byte) 0).put((byte) 0).put((byte) 0).array();
        chunk(file, "IHDR", header, header.length);
        data(file);
        chunk(file, "IEND", new byte[0], 0);
        return file.toByteArray();
    }

    private void data(ByteArrayOutputStream file) {
        byte[] above = new byte[width * BYTES];
        byte[] row = new byte[width * BYTES];
        byte[] told = new byte[width * BYTES + 1];
        byte[] packed = new byte[64 * 1024];
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION)) {
            for (int y = 0; y < height; y++) {
                read(y, row);
                told[0] = FILTER_UP;
                for (int i = 0; i < row.length; i++) {
                    told[i + 1] = (byte) (row[i] - above[i]);
                }
                byte[] spare = above;
                above = row;
                row = spare;
                deflater.setInput(told);
                drain(deflater, packed, file);
            }
            deflater.finish();
            drain(deflater, packed, file);
        }
    }

    private void read(int y, byte[] row) {
        for (int x = 0; x < width; x++) {
            int color = colors[y * width + x];
            row[BYTES * x] = (byte) (color >> 16);
            row[BYTES * x + 1] = (byte) (color >> 8);
            row[BYTES * x + 2] = (byte) color;
        }
    }

    private static void drain(Deflater deflater, byte[] packed, ByteArrayOutputStream file) {
        for (int length = deflater.deflate(packed); length > 0;
                length = deflater.deflate(packed)) {
            chunk(file, "IDAT", packed, length);
        }
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data, int length) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data, 0, length);
        file.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        file.writeBytes(name);
        file.write(data, 0, length);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
