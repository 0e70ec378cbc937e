namespace Translate.Emulation.Faults;

/// <summary>What goes wrong with requests for translations; empty at first. Safe for several threads.</summary>
/// <remarks>The first rule that is about a request decides; the others count it all the same.</remarks>
public sealed class FaultScript
{
    private readonly Lock _lock = new();
    private readonly List<Counted> _rules = [];

    /// <summary>The nth request from now.</summary>
    public void OnNth(int n, Fault fault) => Add(new FaultRule(fault) { From = n, To = n });

    /// <summary>The next requests.</summary>
    public void OnFirst(int count, Fault fault) => Add(new FaultRule(fault) { To = count });

    /// <summary>Every nth request from now.</summary>
    public void OnEvery(int n, Fault fault) => Add(new FaultRule(fault) { From = n, Step = n });

    /// <summary>The nth request from now, and all behind it.</summary>
    public void OnAllFrom(int n, Fault fault) => Add(new FaultRule(fault) { From = n });

    /// <summary>All requests from now.</summary>
    public void OnAll(Fault fault) => Add(new FaultRule(fault));

    /// <summary>All requests from now that hold a piece of text.</summary>
    public void OnText(string containing, Fault fault) => Add(new FaultRule(fault) { Containing = containing });

    /// <summary>Adds a rule behind those that there are.</summary>
    public void Add(FaultRule rule)
    {
        lock (_lock)
        {
            _rules.Add(new Counted(rule));
        }
    }

    /// <summary>Takes the rules of a text instead of those that there are; see <see cref="FaultScriptParser"/> for its form.</summary>
    /// <exception cref="FormatException">A rule cannot be read; nothing was changed.</exception>
    public void Replace(string script)
    {
        var rules = FaultScriptParser.Parse(script);
        lock (_lock)
        {
            _rules.Clear();
            _rules.AddRange(rules.Select(rule => new Counted(rule)));
        }
    }

    /// <summary>From now on all goes well.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _rules.Clear();
        }
    }

    internal Fault? Next(EmulatorRequest request)
    {
        Fault? fault = null;
        lock (_lock)
        {
            foreach (var counted in _rules.Where(counted => counted.Rule.Matches(request)))
            {
                counted.Count++;
                fault ??= counted.Rule.AppliesTo(counted.Count) ? counted.Rule.Fault : null;
            }
        }

        return fault;
    }

    private sealed class Counted(FaultRule rule)
    {
        public FaultRule Rule { get; } = rule;

        public int Count { get; set; }
    }
}
