namespace Translate.Core.Pipeline.Reports;

/// <summary>The state of an article in <c>report.json</c>.</summary>
internal enum ReportedStatus
{
    /// <summary>Every sentence is translated, and every output is written.</summary>
    Done,

    /// <summary>Some sentences, or some outputs, are not done.</summary>
    Incomplete,

    /// <summary>The run wrote no output for it.</summary>
    Failed,

    /// <summary>The run was stopped before it.</summary>
    NotReached,
}
