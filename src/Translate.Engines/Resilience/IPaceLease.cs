namespace Translate.Engines.Resilience;

/// <summary>Room for one attempt; returned once.</summary>
internal interface IPaceLease
{
    /// <summary>The attempt is over. Never throws: what is not returned counts longer.</summary>
    /// <param name="isUsed">Whether the service may have counted it, so that it stays in the window from now on.</param>
    ValueTask ReturnAsync(bool isUsed);
}
