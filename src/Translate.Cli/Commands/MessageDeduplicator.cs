namespace Translate.Cli.Commands;

/// <summary>Remembers what was said of the last batch, so that what is still wrong is not said again and again.</summary>
internal sealed class MessageDeduplicator
{
    private HashSet<string> _before = [];
    private HashSet<string> _now = [];

    /// <summary>Begins another batch.</summary>
    public void NextBatch() => (_before, _now) = (_now, []);

    /// <summary>Whether neither this batch nor the one before had this to say.</summary>
    public bool IsNew(string message) => _now.Add(message) && !_before.Contains(message);
}
