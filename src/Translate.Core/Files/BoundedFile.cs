namespace Translate.Core.Files;

/// <summary>Reads whole files that must not be large. The length of a device or a pipe is known only when it has been read.</summary>
internal static class BoundedFile
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maxBytes">The limit.</param>
    /// <returns>Its bytes; null if there are more than the limit.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static byte[]? Read(string path, long maxBytes)
    {
        using var stream = File.OpenRead(path);
        if (stream.CanSeek && stream.Length > maxBytes)
        {
            return null;
        }

        using var content = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        var buffer = new byte[BufferSize];
        for (int read; (read = stream.Read(buffer)) > 0; )
        {
            content.Write(buffer, 0, read);
            if (content.Length > maxBytes)
            {
                return null;
            }
        }

        return content.ToArray();
    }
}
