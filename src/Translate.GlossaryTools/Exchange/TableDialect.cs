namespace Translate.GlossaryTools.Exchange;

/// <summary>How a delimited file is written.</summary>
/// <param name="Delimiter">Between fields.</param>
/// <param name="IsQuoted">Whether fields may be in quotation marks (RFC 4180); otherwise a quotation mark is an ordinary character.</param>
/// <param name="LineEnd">After each row that is written; any is read.</param>
internal sealed record TableDialect(char Delimiter, bool IsQuoted, string LineEnd)
{
    /// <summary>RFC 4180.</summary>
    public static TableDialect Csv { get; } = new(',', IsQuoted: true, "\r\n");

    /// <summary>RFC 4180 with tabs in place of commas, as spreadsheets read and write it.</summary>
    public static TableDialect Tsv { get; } = new('\t', IsQuoted: true, "\n");

    /// <summary>Tabs and nothing else, as translation services read it.</summary>
    public static TableDialect PlainTsv { get; } = new('\t', IsQuoted: false, "\n");
}
