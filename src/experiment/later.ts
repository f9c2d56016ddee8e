import './fit/open';
import './network/planar/open';

// For its effect: what knows of fits, and of networks on points. Most visits open none.
