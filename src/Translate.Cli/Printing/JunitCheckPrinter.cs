using System.Globalization;
using System.Xml;
using Translate.Cli.Commands;
using Translate.Core.Bitexts;
using Translate.Core.Text;

namespace Translate.Cli.Printing;

/// <summary>A JUnit report: a test case for each pair with findings. Errors and warnings are failures, notes are not.</summary>
internal sealed class JunitCheckPrinter : ICheckPrinter
{
    private const char Replacement = '\uFFFD';

    private readonly StreamWriter _output;
    private readonly XmlWriter _xml;

    /// <param name="output">Receives the report.</param>
    public JunitCheckPrinter(StreamWriter output)
    {
        _output = output;
        _xml = XmlWriter.Create(
            output,
            new XmlWriterSettings
            {
                Indent = true,
                NewLineChars = "\n",
                CloseOutput = false,
                Async = true,
            }
        );
        _xml.WriteStartElement("testsuites");
        _xml.WriteStartElement("testsuite");
        _xml.WriteAttributeString("name", "translate check");
    }

    /// <inheritdoc/>
    public void Print(string file, BilingualPair pair, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        _xml.WriteStartElement("testcase");
        _xml.WriteAttributeString("classname", ToXml(file));
        _xml.WriteAttributeString("name", string.Create(CultureInfo.InvariantCulture, $"{ToXml(file)}:{pair.Line}"));
        foreach (var finding in findings.Where(finding => finding.Severity > Severity.Info))
        {
            _xml.WriteStartElement("failure");
            _xml.WriteAttributeString("type", finding.Id);
            _xml.WriteAttributeString("message", ToXml(finding.Message));
            _xml.WriteString(ToXml($"{EnumNames.Get(finding.Severity)}: {finding.Message}\n{pair.Source}\n{pair.Target}"));
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _xml.WriteEndElementAsync().ConfigureAwait(false);
        await _xml.WriteEndElementAsync().ConfigureAwait(false);
        await _xml.DisposeAsync().ConfigureAwait(false);
        await _output.WriteLineAsync().ConfigureAwait(false);
        await _output.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Replaces characters that XML cannot hold.</summary>
    private static string ToXml(string text) =>
        string.Create(
            text.Length,
            text,
            static (span, text) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    var isPair =
                        (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                        || (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));
                    span[i] = isPair || XmlConvert.IsXmlChar(text[i]) ? text[i] : Replacement;
                }
            }
        );
}
