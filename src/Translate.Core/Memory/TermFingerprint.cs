using System.Globalization;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Translate.Core.Glossaries;

namespace Translate.Core.Memory;

/// <summary>Fingerprints a glossary entry, to detect whether its required rendering has changed.</summary>
/// <remarks>
/// Depends on the source term, the target, <c>keep</c>, <c>accept</c>, <c>never</c> and <c>later</c>. A note, an example, a reference or a condition
/// does not change how a matched term must be rendered.
/// </remarks>
internal static class TermFingerprint
{
    private const char FieldEnd = '\u001F';
    private const char ListEnd = '\u001E';

    private static readonly ConditionalWeakTable<TermEntry, string> Known = [];

    /// <summary>Computes a fingerprint of sixteen hexadecimal digits.</summary>
    public static string Compute(TermEntry entry) =>
        Known.GetValue(
            entry,
            static entry =>
            {
                var text = string.Join(
                    FieldEnd,
                    [
                        entry.Source,
                        entry.Target,
                        entry.Keep ? "keep" : string.Empty,
                        .. entry.Accept,
                        ListEnd.ToString(),
                        .. entry.Never,
                        .. entry.Later.Count == 0 ? [] : entry.Later.Prepend(ListEnd.ToString()),
                    ]
                );
                return XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan())).ToString("x16", CultureInfo.InvariantCulture);
            }
        );
}
