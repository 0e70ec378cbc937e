namespace Translate.Emulation.Faults;

/// <summary>The faults to inject into translation requests. Initially empty. Thread-safe.</summary>
/// <remarks>The first rule that applies to a request wins. The other rules still count the request.</remarks>
public sealed class FaultScript
{
    private readonly Lock _lock = new();
    private readonly List<Counted> _rules = [];

    /// <summary>Affects the nth request from now.</summary>
    public void OnNth(int n, Fault fault) => Add(new FaultRule(fault) { From = n, To = n });

    /// <summary>Affects the next requests.</summary>
    public void OnFirst(int count, Fault fault) => Add(new FaultRule(fault) { To = count });

    /// <summary>Affects every nth request from now.</summary>
    public void OnEvery(int n, Fault fault) => Add(new FaultRule(fault) { From = n, Step = n });

    /// <summary>Affects the nth request from now and all later ones.</summary>
    public void OnAllFrom(int n, Fault fault) => Add(new FaultRule(fault) { From = n });

    /// <summary>Affects all requests from now.</summary>
    public void OnAll(Fault fault) => Add(new FaultRule(fault));

    /// <summary>Affects all requests from now that contain a text.</summary>
    public void OnText(string containing, Fault fault) => Add(new FaultRule(fault) { Containing = containing });

    /// <summary>Appends a rule.</summary>
    public void Add(FaultRule rule)
    {
        lock (_lock)
        {
            _rules.Add(new Counted(rule));
        }
    }

    /// <summary>Replaces all rules with those of a script. See <see cref="FaultScriptParser"/> for the syntax.</summary>
    /// <exception cref="FormatException">A rule is invalid. No rule was changed.</exception>
    public void Replace(string script)
    {
        var rules = FaultScriptParser.Parse(script);
        lock (_lock)
        {
            _rules.Clear();
            _rules.AddRange(rules.Select(rule => new Counted(rule)));
        }
    }

    /// <summary>Removes all rules.</summary>
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
