using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;

namespace Translate.Cli.Printing;

/// <summary>One line on a terminal that says how far a run is. It is drawn again as articles end and time goes by, and cleared at the end.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
internal sealed class ProgressBar : IRunObserver, IDisposable
{
    private const string ClearLine = "\r\u001b[K";

    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private readonly TextWriter _terminal;
    private readonly Func<int> _getWidth;
    private readonly WaitMonitor _waits;
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly ITimer _timer;
    private ProgressText _text;
    private bool _isStarted;
    private bool _isEnded;

    /// <param name="terminal">A terminal. What is written to it is escaped already.</param>
    /// <param name="getWidth">Returns the terminal's width in columns.</param>
    /// <param name="waits">Knows how long the engine waits.</param>
    /// <param name="paceName">What sets the engine's pace.</param>
    /// <param name="time">Measures the run.</param>
    public ProgressBar(TextWriter terminal, Func<int> getWidth, WaitMonitor waits, string paceName, TimeProvider time)
    {
        (_terminal, _getWidth, _waits, _time) = (terminal, getWidth, waits, time);
        _started = time.GetTimestamp();
        _text = new ProgressText(0, 0, 0, 0, 0, TimeSpan.Zero, TimeSpan.Zero, paceName);
        _timer = time.CreateTimer(_ => Draw(), state: null, Period, Period);
    }

    /// <summary>Sets what there is to do. Until then nothing is drawn.</summary>
    public void SetLength(IEnumerable<DiscoveredDocument> documents)
    {
        var (articles, bytes) = (0, 0L);
        foreach (var found in documents)
        {
            articles++;
            bytes += found.Source.Length;
        }

        lock (_gate)
        {
            _text = _text with { AllArticles = articles, AllBytes = bytes };
            _isStarted = true;
        }

        Draw();
    }

    /// <summary>Prints a message above the line.</summary>
    public void Print(string message)
    {
        lock (_gate)
        {
            _terminal.Write($"{ClearLine}{TerminalText.Escape(message)}{Environment.NewLine}");
            Draw();
        }
    }

    public void OnDone(DocumentSource source, DocumentCounts counts) => Advance(source, counts.Characters);

    public void OnIncomplete(DocumentSource source, DocumentCounts counts, Problem problem) => Advance(source, counts.Characters);

    public void OnFailed(DocumentSource source, Problem problem) => Advance(source, characters: 0);

    /// <summary>An article that was not reached is not progress.</summary>
    public void OnNotReached(DocumentSource source) { }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate)
        {
            _isEnded = true;
            _terminal.Write(ClearLine);
            _terminal.Flush();
        }
    }

    private void Advance(DocumentSource source, long characters)
    {
        lock (_gate)
        {
            _text = _text with
            {
                Articles = _text.Articles + 1,
                Characters = _text.Characters + characters,
                Bytes = _text.Bytes + source.Length,
            };
        }
    }

    private void Draw()
    {
        lock (_gate)
        {
            if (!_isStarted || _isEnded)
            {
                return;
            }

            var text = (_text with { Elapsed = _time.GetElapsedTime(_started), Wait = _waits.GetPaceWait() }).ToString();
            var width = Math.Max(1, _getWidth() - 1);
            _terminal.Write(ClearLine + (text.Length > width ? text[..width] : text));
            _terminal.Flush();
        }
    }
}
