using System.Runtime.InteropServices;

namespace Translate.Benchmarks;

/// <summary>The Indonesian sentence iterator of the system's ICU library (libicuuc).</summary>
/// <remarks>ICU library and function names include its version, so both are looked up when it is opened.</remarks>
internal sealed unsafe class IcuSentenceIterator : IDisposable
{
    private const int SentenceIterator = 3;
    private const int Done = -1;
    private const int OldestVersion = 60;
    private const int NewestVersion = 90;

    private readonly nint _library;
    private readonly void* _iterator;
    private readonly delegate* unmanaged[Cdecl]<void*, char*, int, int*, void> _setText;
    private readonly delegate* unmanaged[Cdecl]<void*, int> _next;
    private readonly delegate* unmanaged[Cdecl]<void*, void> _close;

    private IcuSentenceIterator(nint library, int version)
    {
        _library = library;
        Version = version;
        _setText = (delegate* unmanaged[Cdecl]<void*, char*, int, int*, void>)Function("ubrk_setText");
        _next = (delegate* unmanaged[Cdecl]<void*, int>)Function("ubrk_next");
        _close = (delegate* unmanaged[Cdecl]<void*, void>)Function("ubrk_close");
        var open = (delegate* unmanaged[Cdecl]<int, byte*, char*, int, int*, void*>)Function("ubrk_open");
        var status = 0;
        fixed (byte* locale = "id\0"u8)
        {
            _iterator = open(SentenceIterator, locale, null, 0, &status);
        }

        Check(status);
    }

    /// <summary>The major version of ICU.</summary>
    public int Version { get; }

    /// <summary>Opens the newest installed ICU. Returns null if there is none.</summary>
    public static IcuSentenceIterator? TryOpen()
    {
        for (var version = NewestVersion; version >= OldestVersion; version--)
        {
            if (NativeLibrary.TryLoad($"libicuuc.so.{version}", out var library))
            {
                return new IcuSentenceIterator(library, version);
            }
        }

        return null;
    }

    /// <summary>Counts the boundaries of a text, including its end.</summary>
    public int Count(string text)
    {
        fixed (char* characters = text)
        {
            var status = 0;
            _setText(_iterator, characters, text.Length, &status);
            Check(status);
            var count = 0;
            while (_next(_iterator) != Done)
            {
                count++;
            }

            return count;
        }
    }

    public void Dispose()
    {
        _close(_iterator);
        NativeLibrary.Free(_library);
    }

    private nint Function(string name) => NativeLibrary.GetExport(_library, $"{name}_{Version}");

    private static void Check(int status)
    {
        if (status > 0)
        {
            throw new InvalidOperationException($"ICU returned error code {status}.");
        }
    }
}
