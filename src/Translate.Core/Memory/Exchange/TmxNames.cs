namespace Translate.Core.Memory.Exchange;

/// <summary>Names of TMX 1.4b (https://www.gala-global.org/tmx-14b).</summary>
internal static class TmxNames
{
    /// <summary>Attributes of <c>tu</c> that the memory has no place of its own for.</summary>
    public static readonly IReadOnlyList<string> Kept =
        ["tuid", "o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool", "creationtoolversion", "creationid", "segtype", "o-tmf", "srclang"];
}
