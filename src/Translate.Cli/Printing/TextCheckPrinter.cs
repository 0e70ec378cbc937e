using Translate.Cli.Commands;
using Translate.Core.Bitexts;
using Translate.Core.Text;

namespace Translate.Cli.Printing;

/// <summary>One line a finding: <c>file:line: severity: message [id]</c>, a form that editors make clickable.</summary>
internal sealed class TextCheckPrinter(StreamWriter output) : ICheckPrinter
{
    /// <inheritdoc/>
    public void Print(string file, BilingualPair pair, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            output.WriteLine(
                FormattableString.Invariant(
                    $"{file}:{pair.Line}: {EnumNames.Get(finding.Severity)}: {MarkedLine.ToSingleLine(finding.Message)} [{finding.Id}]"
                )
            );
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => output.DisposeAsync();
}
