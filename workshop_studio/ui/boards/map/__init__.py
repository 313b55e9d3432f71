"""The page of the system-players map: legend, inspectors, rings and sectors."""
