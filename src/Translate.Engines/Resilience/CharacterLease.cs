namespace Translate.Engines.Resilience;

/// <summary>Room for one attempt in the quota of a window; given back once.</summary>
internal sealed class CharacterLease(CharacterWindow window, long characters) : IPaceLease
{
    /// <summary>The service may have counted the characters: they stay in the window from now on.</summary>
    public void Used() => window.Return(characters, isUsed: true);

    /// <summary>The service has not counted them.</summary>
    public void Unused() => window.Return(characters, isUsed: false);

    /// <inheritdoc/>
    ValueTask IPaceLease.ReturnAsync(bool isUsed)
    {
        window.Return(characters, isUsed);
        return default;
    }
}
