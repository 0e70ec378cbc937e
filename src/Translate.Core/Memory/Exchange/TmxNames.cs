namespace Translate.Core.Memory.Exchange;

/// <summary>Names defined by TMX 1.4b (https://www.gala-global.org/tmx-14b).</summary>
internal static class TmxNames
{
    /// <summary>The attributes of <c>tu</c> that are preserved as they are, because <see cref="MemoryUnit"/> has no property for them.</summary>
    public static readonly IReadOnlyList<string> Kept =
    [
        "tuid",
        "o-encoding",
        "datatype",
        "usagecount",
        "lastusagedate",
        "creationtool",
        "creationtoolversion",
        "creationid",
        "segtype",
        "o-tmf",
        "srclang",
    ];
}
