using System.Text;

namespace Translate.Cli.Printing;

/// <summary>Writes text for people: passes it on with what would control a terminal escaped.</summary>
/// <param name="inner">Receives the text. The caller keeps it.</param>
internal sealed class EscapingWriter(TextWriter inner) : TextWriter
{
    /// <summary>Where the text goes. Only what is escaped already may be written to it.</summary>
    public TextWriter Inner => inner;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(TerminalText.Escape(value.ToString()));

    public override void Write(string? value) => inner.Write(TerminalText.Escape(value ?? string.Empty));

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void WriteLine() => inner.WriteLine();

    public override void WriteLine(string? value) => inner.WriteLine(TerminalText.Escape(value ?? string.Empty));

    public override void Flush() => inner.Flush();

    /// <summary>The writer that takes control sequences, for a console that draws.</summary>
    public static TextWriter GetInner(TextWriter writer) => writer is EscapingWriter escaping ? escaping.Inner : writer;
}
